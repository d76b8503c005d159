import type { enPlatforms } from './en-platforms.ts';

/** What Slack and Discord say by themselves in Japanese. */
export const jaPlatforms: Readonly<Record<keyof typeof enPlatforms, string>> = {
  'action.search': '検索',

  'late.looking': '検索中です…',
  'late.reading': '{why} 回答は準備でき次第お送りします。',
  'limit.questions':
    'あなたの質問が {count, plural, other {# 件}}待っています。回答が出てから、もう一度質問してください。',

  'problem.notPosted':
    '回答を投稿できませんでした。参照番号 {reference} で記録されています。もう一度試すか、Paperboy の管理者に番号を伝えてください。',
  'problem.notShown':
    '回答を表示できませんでした。参照番号 {reference} で記録されています。もう一度試すか、Paperboy の管理者に番号を伝えてください。',
  'problem.notShownSince': '回答を表示できませんでした。{why}',
  'problem.request': '問題が起きました。参照番号 {reference} で記録されています。',
  'problem.notInstalled':
    'Paperboy はこのワークスペースにインストールされていないか、トークンを読み取れません。管理者が再インストールできます。',
  'problem.unknownAsker':
    'あなたがここのメンバーかどうかを Slack で確認できなかったため、何も変更していません。少し待ってからもう一度試してください。',
  'problem.unknownAskers':
    'あなたがここのメンバーかどうかを Slack で確認できなかったため、何も変更していません。権限 users:read がありません。インストールした人が、現在のマニフェストでアプリを再インストールできます。',
  'problem.tooLate': '回答に、Discord が受け付ける 15 分より長くかかりました。もう一度質問してください。',
  'problem.unknownCommand':
    'このコマンドは別のバージョンのもので、わかりません。Discord を再読み込みして今のコマンドを確認するか、help とダイレクトメッセージを送ってください。',
  'problem.unknownPart': 'これは別のバージョンのもので、何を指すかわかりません。もう一度質問してください。',
  'problem.unreadable':
    'ここでほかの人が書いたことを読めません。管理者が有効にできます：Discord Developer Portal → アプリケーション → *Bot* → *Message Content Intent*（その後、再起動してください）。それまでは自分の言葉で質問するか、メッセージの *アプリ → Related papers* を使ってください。',
  'problem.lacking':
    '{channel} では回答できません。権限 {permissions} がありません。チャンネルの管理者が、設定の *権限* で付与できます。{slash} はそこでも使えます。',
  'problem.noAnswerHere': 'ここでは回答できません。{why}',
  'problem.noAnswerIn': '{channel} では回答できません。{why}',
  'problem.noAnswerInBut': '{channel} では回答できません。{why} {slash} はそこでも使えます。',

  'dialog.close': '閉じる',
  'dialog.cancel': 'キャンセル',

  'searchForm.title': '論文を検索',
  'searchForm.words': '何を探していますか？',
  'searchForm.hint': '言葉、質問、題名、author:名前、year:2020..2023',
  'searchForm.pick': 'または題名か著者を選択',
  'searchForm.letters': '数文字入力してください',
  'searchForm.nothing': '探しているものを入力するか、下で題名か著者を選んでください。',
  'searchForm.searchFor': '検索：{query}',
  'searchForm.by': '著者：{name}',

  'digestForm.turnOn': 'オンにする',
  'digestForm.in': '{channel} で',
  'digestForm.direct': 'このダイレクトメッセージで',
  'digestForm.when': 'いつ',
  'digestForm.time': '時刻',
  'digestForm.zone': 'タイムゾーン',
  'digestForm.city': '都市名を入力してください',
  'digestForm.days': '曜日',
  'digestForm.any': 'すべての論文',
  'digestForm.hint': '検索と同じ言葉。author:、venue:、year: も使えます。空欄ならすべての論文が対象です。',
  'digestForm.thread': '論文ごとにスレッドを作る',
};
