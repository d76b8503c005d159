import type { enPage } from './en-page.ts';

/** What the web page says by itself in Japanese. */
export const jaPage: Readonly<Record<keyof typeof enPage, string>> = {
  'page.skip': '会話へ移動',
  'page.box': '論文を検索、または関連論文を質問',
  'page.placeholder': '論文を検索：言葉、題名、author:名前',
  'page.completions': '候補',
  'page.kind.title': '題名',
  'page.kind.author': '著者',
  'page.kind.venue': '会議',
  'page.kind.search': '検索',
  'page.saved': '読書リスト',
  'page.newTab': '新しいタブで開きます',

  'page.headline': '号外です！',
  'page.welcome':
    '自分の言葉、題名、著者名で論文を聞いてください。回答は論文へのリンクと一致した文を示し、関連論文へ案内します。',
  'page.whatElse': 'ほかに質問できること',
  'page.soon': 'お待ちください',
  'page.soonHeadline': '少しお待ちください。',
  'page.reading': '{why} このページは自動で続きます。',

  'page.youAsked': '質問：',
  'page.answer': '回答',
  'page.paper': '論文',
  'page.id': 'ID',
  'page.copy': 'コピー',
  'page.copied': 'コピーしました',
  'page.selected': '選択しました',

  'page.oneShown': '論文を 1 本表示しています。',
  'page.someShown': '論文を {count} 本表示しています。',
  'page.rangeShown': '論文 {from} から {to} を表示しています。',
  'page.entryShown': 'BibTeX を表示しています。',
  'page.noneShown': '回答に論文はありません。',

  'page.changes': '変更を伴います',
  'page.consent': 'アドレスを開いただけでは何も変わりません。実行するにはボタンを押してください。',
  'page.doIt': '実行する',
  'page.doItOf': '実行する：{title}',

  'page.noPaper': 'その論文はありません',
  'page.notFound': '見つかりません',
  'page.noPage': 'そのページはありません。',
  'page.notPossible': 'できません',
  'page.onlyRead': 'このページは閲覧のみです。',
  'page.elsewhere': 'ほかのページから送られました。このページのボタンを押してください。',
  'page.tooMuch': 'このページで受け付けられる量を超えています。',
  'page.wrong': '問題が起きました',
  'page.logged': '参照番号 {reference} で記録されています。',
  'page.toStart': '最初に戻る',
  'page.unreachable': 'Paperboy に接続できません。動いていますか？',
  'page.refused': 'うまくいきませんでした。サーバーの応答：{status}',
  'page.retry': 'もう一度試す',
};
