import type { enDigest } from './en-digest.ts';

/** What the bot says of the paper of the day in Japanese. */
export const jaDigest: Readonly<Record<keyof typeof enDigest, string>> = {
  'digest.paperOfTheDay': '今日の論文',
  'digest.newRound':
    '{papers, plural, =1 {{about, select, yes {「{topic}」の} other {}}唯一の論文は紹介済みです。{round} 巡目を始めます。} other {{about, select, yes {「{topic}」の} other {}}論文 # 本をすべて紹介しました。順番を変えて {round} 巡目を始めます。}}',
  'digest.notHere': 'ここには「今日の論文」はありません。',
  'digest.elsewhere':
    '「今日の論文」は Slack と Discord のチャンネルに投稿されます。そのチャンネルで <command>digest on</command> を使ってください。',
  'digest.managersOnly':
    'このチャンネルを管理できる人だけが「今日の論文」を変更できます。<command>digest status</command> と <command>digest preview</command> は誰でも使えます。',
  'digest.configured':
    'このチャンネルの「今日の論文」は Paperboy の管理者が設定しています（DIGEST_CHANNELS）。変更もそこでのみ可能です。',
  'digest.noPing':
    'そのロールへの通知は設定できません。「/digest on role:」かメンションで指定し、ここでメンションできる権限が必要です。',
  'digest.unchanged': '{why} 何も変更していません。',
  'digest.unmet':
    '以前の設定のひとつが今は使えません：{why} {wish, select, thread {<command>digest on no thread</command>} publish {<command>digest on no publish</command>} other {<command>digest on no ping</command>}} で取り消せます。',
  'digest.unposted': '{why} 何も投稿していません。',
  'digest.longTopic': 'テーマは最大 {count, number} 文字です。何も変更していません。',
  'digest.noneOnTopic':
    'テーマ「{topic}」に合う論文がここにありません。先に検索してみてください。何も変更していません。',
  'digest.isOn': 'ここに「今日の論文」を投稿します：<strong>{schedule}</strong>。',
  'digest.isOnNext': 'ここに「今日の論文」を投稿します：<strong>{schedule}</strong>。次は {moment} です。',
  'digest.isOnNow':
    'ここに「今日の論文」を投稿します：<strong>{schedule}</strong>。今日の時刻を過ぎていてまだ投稿していないため、今日の分はこれから投稿します。',
  'digest.onWhatNext':
    '<command>digest preview</command> で今後の予定、<command>digest off</command> で終了、<command>digest help</command> で設定できることを確認できます。',
  'digest.isOff':
    '「今日の論文」を終了しました。紹介済みの論文は記録されているので、<command>digest on</command> で続きから再開できます。',
  'digest.wasOff': 'ここには「今日の論文」はありません。<command>digest on</command> で始められます。',
  'digest.sent': '今日の論文を投稿しました。今日はもう投稿されません。',
  'digest.underway': '今日の論文はすでに投稿中です。',
  'digest.already': '今日の論文はすでに投稿されています。',
  'digest.alreadyNext': '今日の論文はすでに投稿されています。次は {moment} です。',
  'digest.noneFits':
    'テーマに合う論文がここにありません。<command>digest on topic: …</command> でテーマを変更できます。',
  'digest.noPapers': '論文がありません。',
  'digest.noneOfTopic': 'テーマ「{topic}」に合う論文がありません。',
  'digest.failed':
    '投稿できませんでした：{reason} 次に試す時刻は <command>digest status</command> で確認できます。',
  'digest.pausedTold':
    'あなたが始めた「今日の論文」は停止中です：{reason} 解決すれば一時間以内に自動で再開します。そのチャンネルで <command>digest on</command> を使うとすぐに再開します。',
  'digest.noneFitsTold':
    '今日の論文はまだありません：{reason} 引き続き探し、合う論文があれば投稿します。そのチャンネルで <command>digest on topic: …</command> を使うとテーマを変更できます。',

  'schedule.of':
    '{days} {time}（{zone}）{about, select, yes {、テーマ「{topic}」} other {}}{papers, select, new {、新着から} only {、新着のみ} other {}}{thread, select, yes {、スレッドあり} other {}}{publish, select, yes {、フォロー中のチャンネルにも公開} other {}}{ping, select, yes {、ロールに通知} other {}}',
  'schedule.weekdays': '平日',
  'schedule.everyDay': '毎日',
  'schedule.weekends': '週末',
  'schedule.noRole':
    'そのロールは見つかりません。/digest on role: で指定するか、「digest on ping @Readers」のようにメンションしてください。やめるには role:none。',
  'schedule.noTime': '「{said}」は時刻ではありません。9、9:30、21:15 のように書いてください。',
  'schedule.noDays':
    '「{said}」は曜日ではありません。weekdays、daily、または mon,wed,fri のように書いてください。',
  'schedule.noZone':
    '「{said}」というタイムゾーンや都市はありません。Berlin や America/New_York のように、都市名か IANA 名を書いてください。',
  'schedule.noZoneBut': '「{said}」というタイムゾーンや都市はありません。もしかして {near} ですか？',

  'status.off': 'このチャンネルには「今日の論文」はありません。',
  'status.paused': '停止中',
  'status.why': '理由',
  'status.whyPaused':
    '{why} 解決すれば一時間以内に自動で再開します。<command>digest on</command> ですぐに再開できます。',
  'status.noPaper': '論文なし',
  'status.whyNoPaper': '{why} 引き続き探し、合う論文があれば投稿します。',
  'status.topic': 'テーマ',
  'status.anyOf': '論文 {count, plural, other {# 本}}のどれか',
  'status.ofTopic': '「{topic}」：論文 {count, plural, other {# 本}}',
  'status.thread': 'スレッド',
  'status.belowEach': '論文ごと',
  'status.noThread': 'なし',
  'status.published': '公開',
  'status.toFollowers': 'このチャンネルをフォローしているチャンネルへ',
  'status.notPublished': '前回の論文は公開されていません（ここには投稿済み）：{reason}',
  'status.ping': '通知',
  'status.pingsRole': '論文ごとに1つのロールへ',
  'status.next': '次回',
  'status.last': '前回',
  'status.missed': '{day}：Paperboy が動いていなかったため投稿されませんでした',
  'status.notPosted': '{day}：投稿されませんでした。',
  'status.notPostedSince': '{day}：投稿されませんでした。{reason}',
  'status.underway': '{day}：投稿中',
  'status.retried': '{day}：まだ投稿されていません（{reason}）。次の試行は {moment}',
  'status.clock': '時計',
  'status.clockWrong':
    'Paperboy が動いているマシンの日付が誤っています（または誤っていました）。ここでの投稿に影響はありません。管理者は <code>paperboy doctor</code> で確認できます。',
  'status.setBy': '設定者',
  'status.operator': 'Paperboy の管理者（DIGEST_CHANNELS）',
  'status.person': 'ここの誰か',

  'preview.off': 'ここには「今日の論文」はありません。今始めると次の論文が投稿されます：',
  'preview.on': '次に投稿される論文：',
  'preview.paused': 'ここの「今日の論文」は停止中です。再開すると次の論文が投稿されます：',
  'preview.none': 'テーマに合う論文がここにないため、何も投稿されません。',
  'preview.note': '時刻はすべて {zone} です。{library}。新しい論文が加わると変わることがあります。',
  'preview.noteOnTopic':
    '時刻はすべて {zone} です。「{topic}」の論文 {count, plural, other {# 本}}。新しい論文が加わると変わることがあります。',

  'digestHelp.on': '始める',
  'digestHelp.on.get': '時刻、都市またはタイムゾーン、曜日を好きな順で（どれも省略できます）',
  'digestHelp.topic': 'テーマ付き',
  'digestHelp.topic.get': 'そのテーマの論文だけ（<code>topic: none</code> で全部）',
  'digestHelp.thread': 'スレッド付き',
  'digestHelp.thread.get': '論文ごとにスレッドを開きます',
  'digestHelp.publish': '公開',
  'digestHelp.publish.get': 'アナウンスチャンネルをフォローしているチャンネルにも公開します',
  'digestHelp.ping': '通知付き',
  'digestHelp.ping.get': 'あなたがメンションできるロールに通知します（<code>role:none</code> でやめる）',
  'digestHelp.look': '確認',
  'digestHelp.look.get': '現在の設定。<command>digest preview</command> で次の七本を表示します',
  'digestHelp.now': '今すぐ',
  'digestHelp.now.get': '今日の論文をすぐに投稿します',
  'digestHelp.off': '終了',
  'digestHelp.off.get': 'ここへの投稿を終了します',

  'vote.up': '{count, plural, =0 {👍 読む価値あり} other {👍 # 読む価値あり}}',
  'vote.down': '{count, plural, =0 {👎 不要} other {👎 # 不要}}',
  'vote.notKept': 'ここでは投票を保存していません。',
  'vote.noPost': 'この投稿の記録がもうないため、投票は数えられませんでした。',
  'vote.noPaper': '投票を数えました。この論文はもうここにありません。',

  'schedule.noPapers': '「{said}」では論文を選べません。new、new or nothing、any のどれかにしてください。',
  'news.why':
    '{days, plural, =0 {{where, select, named {{source} の} other {}}新着（今日）} =1 {{where, select, named {{source} の} other {}}新着（昨日）} other {{where, select, named {{source} の} other {}}新着（# 日前）}}{about, select, yes {、テーマ「{topic}」} other {}}{near, select, saved {、このチャンネルが保存した「{title}」に近い論文} shared {、このチャンネルが共有した「{title}」に近い論文} up {、このチャンネルが投票した「{title}」に近い論文} lab {、ライブラリにある「{title}」に近い論文} area {、気分を変えていつもと別の分野} other {}}',
  'news.instead':
    '今日は{about, select, yes {「{topic}」の} other {}}新着がないため、ライブラリからの論文です',
  'news.insteadYet': 'それまでに合う新着がない場合',
  'news.noneReason': '合う新着がありませんでした。',
  'news.nothingNew':
    '合う新着がないため、投稿しませんでした。<command>digest on any paper</command> でライブラリの論文も対象になります。',
  'news.others': 'ほかの新着',
  'news.lacking':
    'SOURCES が設定されるまで新着は入りません（docs/sources.md）。それまではライブラリの論文を紹介します。',
  'status.papers': '論文',
  'status.newPapers': '新着（合うものがない日はライブラリから）',
  'status.newOnly': '新着（合うものがない日は投稿なし）',
  'preview.nothingYet': 'それまでに合う新着がなければ投稿なし',
  'digestForm.papers': 'どの論文を',
  'digestForm.anyPaper': 'ライブラリのどれか',
  'digestForm.newPapers': '新着、なければライブラリから',
  'digestForm.newOnly': '新着、なければ投稿なし',
  'digestHelp.new': '新着から',
  'digestHelp.new.get':
    '前回以降の新着で最良のもの。<code>new or nothing</code> でほかの日は投稿なし、<code>any paper</code> で解除',
  'digestHelp.taste': '好み',
  'digestHelp.taste.get': '新着を選ぶ基準（チャンネルの管理者はリセットできます）',
  'taste.heading': 'このチャンネルで新着を選ぶ基準',
  'taste.unused':
    'このチャンネルにはライブラリのどれかが届きます。<command>digest on new</command> にすると、次の基準で新着から選びます：',
  'taste.liked': '好まれた論文',
  'taste.saved': '{count, plural, other {保存 # 本}}',
  'taste.shared': '{count, plural, other {共有 # 本}}',
  'taste.up': '{count, plural, other {投票 # 本}}',
  'taste.nothing': 'ここではまだ保存、共有、投票がありません',
  'taste.words': '言葉',
  'taste.disliked': '減らすもの',
  'taste.own': 'そのほか',
  'taste.nearLab': 'ライブラリ独自の論文に近いもの',
  'taste.reset': 'リセット',
  'taste.resetOf': 'このチャンネルの好みを忘れる',
  'taste.wasReset': 'このチャンネルの好みを忘れました。投票は残りますが、投票し直すまで数えません。',
  'taste.less': 'こういう論文を減らす',
  'taste.lessDone':
    '「今日の論文」を新着から選ぶとき、「{title}」のような論文を減らします。<command>digest taste</command> で基準を確認できます。',
  'taste.lessWhich':
    'どの論文を減らしますか。題名か ID を入力してください：<command>digest taste less</command> …',
};
