import { jaActions } from './ja-actions.ts';
import { jaAlerts } from './ja-alerts.ts';
import { jaDigest } from './ja-digest.ts';
import { jaDiscord } from './ja-discord.ts';
import { jaPage } from './ja-page.ts';
import { jaPlatforms } from './ja-platforms.ts';
import { jaSlack } from './ja-slack.ts';
import { jaSources } from './ja-sources.ts';
import type { Catalogue } from './messages.ts';

/** What the bot says in Japanese, in polite form. */
export const ja: Catalogue = {
  ...jaActions,
  ...jaAlerts,
  ...jaSources,

  'text.quoted': '「{text}」',

  'list.comma': '{one}、{other}',
  'list.range': '{of} 件中 {from}–{to} 件',
  'list.results': '{query} の検索結果',
  'list.nearestTo': '<strong>{name}</strong> に最も近い論文',
  'list.namesAndMore': '{names} ほか {more}',
  'list.namesAndOthers': '{names} ほか',
  'list.more': 'ほか {count} 件',
  'list.others': 'その他',
  'list.noneKnown': '不明',
  'list.cut': '最初の {count, number} 文字だけを使います',

  'library.papers': '論文 {count, plural, other {# 本}}',
  'library.papersOf': '論文 {count, plural, other {# 本}}：{editions}',
  'library.edition': '{name}（{count, number}）',

  'paper.byMeaning': '意味が近い論文',
  'paper.noAbstract': 'この論文の要旨は登録されていません。',
  'paper.searched': 'Google Scholar で検索',

  'search.papersFor': '<strong>{name}</strong> の論文',
  'search.papersOf': '論文：<strong>{name}</strong>',
  'search.understood': '解釈：{what}',
  'search.noneAnswers': 'ぴったり合う論文はありません',
  'search.gone': 'ここにあった論文はなくなりました',
  'search.also': '「{query}」でも検索しました',
  'search.provisional': '今は単語だけで並べています（Paperboy が語の関係を学習中です）',
  'search.firstPage': '最初のページ',
  'search.firstPageOf': '{query} の検索結果の最初のページ',
  'search.beyondEnd': '「{query}」の論文は {count, plural, other {# 本}}だけです。',
  'search.unknownField': '「{field}:」はわかりません',
  'search.unknownValue': 'その値の「{field}:」はわかりません',

  'filter.since': '{year} 年以降',
  'filter.after': '{year} 年より後',
  'filter.before': '{year} 年より前',
  'filter.until': '{year} 年まで',
  'filter.years': '{from}〜{to} 年',
  'filter.by': '著者 {name}',
  'filter.not': '{what} を除く',
  'filter.either': '{one} または {other}',
  'filter.newest': '新しい順',
  'filter.oldest': '古い順',

  'none.answers': '<strong>{query}</strong> に合う論文はここにありません（検索対象：{library}）。',
  'none.didYouMean': 'もしかして：{query}',
  'none.searchOnly': '{words} だけで検索',
  'none.ofYears':
    'ここには {span, select, one {{from} 年} since {{from} 年以降} until {{to} 年以前} other {{from}〜{to} 年}}の論文はありません（ここにある年：{here}）。',
  'none.ofVenues': 'ここには {names} という会議や雑誌はありません（ここにあるもの：{here}）。',
  'none.ofAuthor': 'ここには {name} という著者はいません。',
  'none.ofAuthorNear': 'ここには {name} という著者はいません。近い名前：{near}',
  'none.ofAuthors': 'ここには {names} の共著論文はありません。',
  'none.ofTitles': 'ここには題名に{texts}を含む論文はありません。',
  'none.ofPhrases': 'ここには{texts}と完全に一致する語を含む論文はありません。',
  'none.ofExcluded': 'ここの論文はすべて{texts}を含みます。',

  'others.ofYears':
    '{about, select, yes {{words} の} other {}}論文は {count, plural, other {# 本}}ありますが、{span, select, one {{from} 年} since {{from} 年以降} until {{to} 年以前} other {{from}〜{to} 年}}のものはありません。',
  'others.ofVenues':
    '{about, select, yes {{words} の} other {}}論文は {count, plural, other {# 本}}ありますが、{names} のものはありません。',
  'others.ofAuthors':
    '{about, select, yes {{words} の} other {}}論文は {count, plural, other {# 本}}ありますが、{names} によるものはありません。',
  'others.ofTitles':
    '{about, select, yes {{words} の} other {}}論文は {count, plural, other {# 本}}ありますが、題名に{texts}を含むものはありません。',
  'others.ofPhrases':
    '{about, select, yes {{words} の} other {}}論文は {count, plural, other {# 本}}ありますが、{texts}と完全に一致する語を含むものはありません。',
  'others.ofExcluded':
    '{about, select, yes {{words} の} other {}}論文は {count, plural, other {# 本}}ありますが、{texts}を含まないものはありません。',

  'related.name': '関連論文',
  'related.terms': '共通の語：{terms}',
  'related.authors': '{count, plural, other {共通の著者}}：{names}',
  'related.to': '<strong>{name}</strong> の関連論文',
  'related.notClose': 'とても近いものはありません',
  'related.noWords': '関連論文を探すための言葉がありません。',
  'related.noneOfPaper': '<strong>{name}</strong> に近い論文はここにありません（検索対象：{library}）。',
  'related.noneOfText':
    '<strong>{name}</strong> に近い論文はここにありません（検索対象：{library}）。言葉を増やすと見つかるかもしれません。',

  'cite.heading': '<strong>{title}</strong> を引用',
  'cite.headingAs': '<strong>{title}</strong>（{form}）',
  'cite.as': '{form} で引用',

  'unknown.several': '当てはまる論文がいくつかあります：',
  'unknown.didYouMean': '「{said}」という ID・題名・名前・アドレスの論文はここにありません。もしかして：',
  'unknown.searchForIt':
    '「{said}」という ID・題名・名前・アドレスの論文はここにありません。題名の言葉で検索してみてください。',
  'unknown.absent':
    '<strong>{isId, select, yes {ID が {name} の論文} other {{name}}}</strong> はここにありません（{library}）。{hasNear, select, yes {題名が近いもの：} other {}}',
  'unknown.number': '{number} 番はありません。リストは {from} から {to} までです。',
  'unknown.pointer':
    'どの論文ですか？この会話には当てはまる論文がありません。先に論文を探すか、論文の名前を書いてください。',

  'request.noQuestion':
    'それに答える論文はありません。テーマ、題名、名前で論文を聞いてください。ほかにできることは <command>help</command> で確認できます。',
  'request.understood': '解釈：{what}',
  'request.words': '入力した言葉で検索',
  'request.wordsOf': '入力した言葉で検索：{said}',
  'request.nearestTo': 'それでも近い論文を表示：{query}',

  'foreign.asked': 'ここの論文は英語で書かれています。英語の言葉で質問してください。',
  'foreign.papers': 'ここの論文は英語です。',

  'more.heading': '<strong>{query}</strong> の続き',
  'more.someWords': '一部の言葉だけが一致する論文です',
  'more.unanswered': '前の質問には答えがありませんでした。',
  'more.noList': '続きを表示するリストがありません。先に何か質問してください。',
  'more.firstPage': 'これが最初のページです。',
  'more.all': '以上です。',

  'refine.noQuestion': '除く対象の質問がありません。先に何か質問してください。',

  'people.heading': '<strong>{topic}</strong> について書いている人',
  'people.counted': '調べた論文（{papers, number} 本）の著者は {people, plural, other {# 人}}です。',
  'people.papersBy': '{name} の論文',

  'facts.papers': 'ここには論文が {count, plural, other {# 本}}あります',
  'facts.venues':
    'ここには論文が {count, plural, other {# 本}}、会議や雑誌が {venues, plural, other {# 件}}あります',
  'facts.noVenues': 'ここには論文が {count, plural, other {# 本}}あります。掲載先はわかりません',
  'facts.years': 'ここには {years, plural, other {# 年分}}の論文が {count, plural, other {# 本}}あります',
  'facts.noYears': 'ここには論文が {count, plural, other {# 本}}あります。年はわかりません',

  'random.none': '今は選べる論文がありません。もう一度試してください。',
  'random.another': 'もう一本',
  'random.anotherAny': 'もう一本：ランダムな論文',

  'save.added': '{title} を読書リストに追加しました。',
  'save.present': '{title} はすでに読書リストにあります。',
  'save.full': '読書リストがいっぱいです。先に何か削除してください。',

  'saved.name': 'あなたの読書リスト',
  'saved.show': '読書リストを表示',
  'saved.empty': '読書リストは空です。論文の下の「保存」でここに追加できます。',
  'saved.export': '読書リストを {format} のファイルで',
  'saved.exported': '読書リストの {count} 件（{format}）',
  'saved.gone': '{count} 件はもうここにありません',
  'saved.notKept': 'ここでは読書リストを保存していません。',

  'share.by': '{name} さんが共有しました',

  'unable.citations': '論文の引用数・閲覧数・評価はわかりません。登録情報に含まれていないためです。',
  'unable.citationsOrder':
    '論文の引用数・閲覧数・評価はわかりません。登録情報に含まれていないためです。質問に合う順に並べています。',

  'expired.button': 'このボタンは古くなり、内容が保存されていません。もう一度質問してください。',

  'problem.answering':
    '回答中に問題が起きました。参照番号 {reference} で記録されています。もう一度試すか、Paperboy の管理者に番号を伝えてください。',

  'talk.greeting':
    'こんにちは！テーマ、題名、名前で論文を聞いてください。ほかにできることは <command>help</command> で確認できます。',
  'talk.thanks': 'どういたしまして。',
  'talk.praise': 'うれしいです。',
  'talk.assent': 'わかりました。いつでも論文を聞いてください。',
  'talk.presence':
    'ここにいます。テーマ、題名、名前で論文を聞いてください。ほかにできることは <command>help</command> で確認できます。',
  'talk.farewell': 'またお会いしましょう。',
  'talk.stop':
    'わかりました、静かにします。チャンネルの「今日の論文」を止めたいときは <command>digest off</command> を使ってください。',
  'talk.complaint':
    'すみません。別の言葉や題名、名前を試してみてください。わかることは <command>help</command> で確認できます。',
  'talk.sign': '🙂',

  'help.heading': '質問できること',
  'help.searchFor': '{query} を検索',
  'help.surprise': 'おまかせ',
  'help.surpriseAny': 'おまかせ：ランダムな論文',
  'help.search': '検索',
  'help.search.get': '言葉、質問、題名の一部に合う論文（よく合う順）',
  'help.exact': '完全一致',
  'help.exact.get': 'その言葉どおりの論文だけ、またはその言葉を除いた論文',
  'help.filters': '絞り込み',
  'help.filters.get': '条件に合う論文だけ',
  'help.people': '研究者',
  'help.people.say': '誰が … を研究していますか',
  'help.people.get': 'テーマの論文を書いた人',
  'help.facts': '収録内容',
  'help.facts.say': '論文は何本ありますか',
  'help.venues.say': 'どの会議がありますか',
  'help.facts.get': 'ここにある論文の概要',
  'help.paper': '論文を開く',
  'help.paper.get': 'ID、題名、名前、リンクから論文全体を表示',
  'help.related': '関連論文',
  'help.related.get': 'ID、題名、文章（要旨全体でも）に近い論文とその理由',
  'help.cite': 'BibTeX',
  'help.cite.get': 'ID、題名、名前、リンクから BibTeX を作成',
  'help.random': 'おまかせ',
  'help.random.say': 'おまかせ',
  'help.random.get': 'ランダムに選ばれた論文',
  'help.saved': 'あなたの読書リスト',
  'help.saved.get': 'あなたの読書リスト。論文の下の「保存」で追加できます',
  'help.digest': '今日の論文',
  'help.digest.get': 'このチャンネルに毎日一本の論文',

  ...jaDigest,
  ...jaPlatforms,
  ...jaSlack,
  ...jaDiscord,
  ...jaPage,
  'saved.fitting': 'あなたの読書リスト: <strong>{query}</strong>',
  'saved.nothingFits': '読書リストに「{query}」を含むものはありません。',
  'saved.searchAll': 'すべての論文を検索',
  'saved.searchAllFor': 'すべての論文を検索: {query}',
  'home.change': '変更',
  'home.changeIn': '{channel} の今日の論文を変更します',
  'home.moreChannels': '{count, plural, other {… 他 # チャンネル}}',
  'home.channel': '{channel}: {schedule}',
  'home.paused': '{channel}: 一時停止中',
};
