import type { enSources } from './en-sources.ts';

/** Where papers come from, and those that are new, in Japanese. */
export const jaSources: Readonly<Record<keyof typeof enSources, string>> = {
  'sources.help': '新しい論文の情報源',
  'sources.help.get': '新しい論文がどこから来るか、各情報源の状態、情報源の追加',
  'sources.name': '論文の情報源',
  'sources.none':
    '論文はフォルダーだけから来ていて、その変更は取り込まれます。Paperboy の管理者が SOURCES で情報源を追加できます（docs/sources.md）。',
  'sources.nothingYet':
    'まだ論文がありません。情報源を読み込んでいるところです。状況は <command>sources</command> で見られます。',
  'sources.addHint':
    '<command>sources add arxiv:cs.LG</command> で追加できます（arXiv、Zotero グループ、フィード、OpenAlex）。届いたものは <command>new</command> で見られます。',
  'sources.read': '最終読み込み：{when}',
  'sources.readNow': '最終読み込み：たった今',
  'sources.unread': 'まだ最後まで読んでいません',
  'sources.reading': '読み込み中',
  'sources.next': '次回：{when}',
  'sources.nextNow': 'まもなく読み込みます',
  'sources.paused': '一時停止中',
  'sources.trouble': '問題：{why}',
  'sources.failing': '最初の失敗：{when}',
  'sources.operator': 'SOURCES で指定',
  'sources.by': '追加した人：{who}',
  'sources.person': 'だれか',
  'sources.show': '情報源を表示',
  'sources.add': '{name} を追加',
  'sources.pause': '{name} を一時停止',
  'sources.resume': '{name} を再開',
  'sources.remove': '{name} を削除',
  'sources.removeSurely': '論文ごと削除する',
  'sources.sure':
    '<strong>{name}</strong> を削除しますか？{count, plural, =0 {まだ論文はありません。} other {# 本の論文が一覧から外れます（他の情報源にもあるものは残ります）。}}一時停止なら論文は残ります。',
  'sources.added':
    '<strong>{name}</strong> を追加しました。今すぐ、その後は定期的に読み込み、論文が一覧に加わります。',
  'sources.present': '<strong>{name}</strong> はすでに情報源にあります。',
  'sources.isPaused': '<strong>{name}</strong> は再開するまで読み込みません。論文は残ります。',
  'sources.wasPaused': '<strong>{name}</strong> はすでに一時停止中です。',
  'sources.isResumed': '<strong>{name}</strong> の読み込みを再開しました。',
  'sources.wasRead': '<strong>{name}</strong> は一時停止していませんでした。',
  'sources.removed': '<strong>{name}</strong> を、ほかにない論文とともに削除しました。',
  'sources.wasRemoved': '<strong>{name}</strong> はすでに削除されています。',
  'sources.unknown': '<strong>{name}</strong> という情報源はここにはありません。',
  'sources.unknownNear': '<strong>{name}</strong> という情報源はここにはありません。{near} のことですか？',
  'sources.fixed':
    '<strong>{name}</strong> は SOURCES で指定されています。変更できるのは Paperboy の管理者だけです。',
  'sources.off':
    'SOURCES が設定されていないため、何も取得しません。Paperboy の管理者が設定できます（docs/sources.md）。何も変更していません。',
  'sources.fault': '{fault} 何も変更していません。',
  'sources.which':
    'どの情報源ですか？名前を添えてください：<command>sources {verb} arxiv:cs.LG</command>。<command>sources</command> で一覧を見られます。',
  'sources.notHere':
    'ここには情報源がありません。論文はフォルダーにあるものだけです。Paperboy の管理者が SOURCES で指定できます（docs/sources.md）。',
  'sources.managersOnly':
    '情報源は全員のものなので、変更できるのはこのチャンネルを管理できる人だけです（ダイレクトメッセージではその権限は得られません）。<command>sources</command> はだれでも使えます。',
  'sources.failingTold':
    'あなたが追加した情報源を読み込めません：<strong>{name}</strong>。最初の失敗：{when}。{trouble} 繰り返し試します。<command>sources</command> で状態を確認し、一時停止や削除ができます。',
  'sources.gone': 'この論文はもう一覧にありません。情報源がなくなったか、そこで取り下げられました。',
  'sources.removeGone': '一覧にない論文をリストから外す',

  'new.help': '新着論文',
  'new.help.get': '一覧に加わった論文を新しい順に（指定がなければこの7日間）',
  'new.since': '<strong>{day}</strong>以降の新着',
  'new.onSince': '<strong>{topic}</strong>の新着（{day}以降）',
  'new.list': '{day}以降の新着論文',
  'new.onSource': '{source} の新着（{when}）',
  'new.inFolder': 'フォルダーの新着（{when}）',
  'new.none': '{day}以降、新着はありません。{count, plural, =0 {} other {# 件の情報源を読み込んでいます。}}',
  'new.noneOn':
    '{day}以降、<strong>{topic}</strong>の新着はありません。{count, plural, =0 {} other {# 件の情報源を読み込んでいます。}}',
  'new.longer': 'この{count}日間',
  'new.latest': '最新の論文',
  'new.latestOn': '{topic}の最新論文',
  'new.notGrowing':
    '論文の一覧は増えません。フォルダーにあるものだけです。Paperboy の管理者が SOURCES で新しい論文の情報源を指定できます（docs/sources.md）。',
  'new.noTime':
    '「{said}」はわからない日時です。昨日、月曜日、3日前、先週、3月、2026-11-01 のように言ってください。',
  'unknown.lookedUp': 'まだライブラリにありません。いま調べた結果です：',
  'unknown.relatedHere': 'ここにある関連論文',
  'unknown.add': 'ライブラリに追加',
  'unknown.added': '{title} をライブラリに追加しました。',
  'unknown.present': '{title} はすでにライブラリにあります。',
  'unknown.addManagersOnly':
    'ライブラリに論文を追加できるのは、チャンネルを管理できる人だけです。その人に「ライブラリに追加」を押してもらってください。',
  'unknown.notElsewhere': '<strong>{reference}</strong> は {names} にも見つかりませんでした。',
  'unknown.silent':
    '<strong>{reference}</strong> を調べられませんでした：{names} から応答がありません。1分ほどしてからもう一度お試しください。',
  'unknown.onlyFirst': '複数ある場合、一度に調べるのは最初の{count}件だけです。',
};
