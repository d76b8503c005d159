import type { enAlerts } from './en-alerts.ts';

/** People follow authors, venues and topics, in Japanese. */
export const jaAlerts: Readonly<Record<keyof typeof enAlerts, string>> = {
  'follow.noSources':
    'ここではフォローできるものがありません。SOURCES（docs/sources.md）が設定されていない間は新しい論文が入りません。設定できるのは Paperboy を運用している人です。何も保存していません。',
  'follow.elsewhere':
    'フォローした新しい論文は Slack か Discord のダイレクトメッセージで届きます。そこで <command>follow author:levine</command> と言ってください。何も保存していません。',
  'follow.empty':
    '何をフォローするか言ってください：<command>follow author:levine</command>、<command>follow "causal discovery"</command>、<command>follow venue:iclr</command>、またはどんな検索でも。',
  'follow.senseless':
    '「{query}」には新しい論文を見分ける手がかりがありません。著者、会議、語句、話題をフォローしてください：<command>follow author:levine</command>、<command>follow "causal discovery"</command>、<command>follow venue:iclr</command>。何も保存していません。',
  'follow.long':
    'フォローできるのは {count, number} 文字までです。<command>follow "causal discovery"</command> のように短くしてください。何も保存していません。',
  'follow.managersOnly':
    'このチャンネルのフォローを変えられるのは、チャンネルを管理できる人だけです。「here」を付けなければ自分でフォローします。',
  'follow.full':
    '{whose, select, channel {このチャンネルは} other {あなたは}}すでに {count, number} 件をフォローしていて、これが上限です。まず一つやめてください：<command>following{whose, select, channel { here} other {}}</command> で一覧が出ます。',
  'follow.added':
    '{whose, select, channel {このチャンネルは} other {}}<strong>{query}</strong> をフォローしました：{what}。',
  'follow.present':
    '{whose, select, channel {このチャンネルは} other {}}<strong>{query}</strong> をすでにフォローしています：{what}。',
  'follow.fitting':
    '{count, plural, =0 {いまのところ当てはまる論文はありません。最初の一本からお知らせします。} other {いま当てはまる論文は # 本です。これから来るものをお知らせします。}}',
  'follow.how':
    '当てはまる新しい論文は、多くても一日一回、{whose, select, channel {ここに} other {ダイレクトメッセージで}}届きます。',
  'follow.howNext':
    '当てはまる新しい論文は、多くても一日一回、{whose, select, channel {ここに} other {ダイレクトメッセージで}}届きます。次は {moment} です。',
  'follow.forChannel':
    'これはあなただけに届きます。<command>follow {query} here</command> と言うと、管理できる人ならこのチャンネルでフォローできます。',
  'follow.words': '「{text}」について',
  'follow.phrase': '「{text}」を含む',
  'follow.titled': '題名に「{text}」',
  'follow.in': '{venue}',

  'unfollow.done':
    '{whose, select, channel {このチャンネルは} other {}}<strong>{query}</strong> のフォローをやめました。',
  'unfollow.all': '{whose, select, channel {このチャンネルは} other {}}もう何もフォローしていません。',
  'unfollow.unknown':
    '{whose, select, channel {このチャンネルは} other {}}<strong>{query}</strong> をフォローしていません。<command>following{whose, select, channel { here} other {}}</command> でやめられるものの一覧が出ます。',
  'unfollow.gone': '{whose, select, channel {このチャンネルは} other {}}それをもうフォローしていません。',

  'following.heading':
    '{whose, select, channel {このチャンネルがフォローしているもの} other {フォローしているもの}}',
  'following.none':
    '{whose, select, channel {このチャンネルは何もフォローしていません。<command>follow author:levine here</command>} other {何もフォローしていません。<command>follow author:levine</command>}} で当てはまる新しい論文をお知らせします。<command>follow "causal discovery"</command> やほかの検索でもかまいません。',
  'following.range': '{of} 件中 {from}–{to}（上限 {most}）',
  'following.next': '次に調べるのは {moment}',
  'following.last': '最後に届いたのは {day}',
  'following.never': 'まだ何も届いていません',
  'following.paused':
    '{whose, select, channel {このチャンネルに} other {あなたに}}何も届きません：{reason} 直ったら <strong>{action}</strong> を押すか、何かをフォローしてください。その間に来たものも届きます。',
  'following.trouble': '最後のメッセージは送れませんでした：{reason}',
  'following.resumed': 'その間に来たものも含めて、新しい論文がまた届きます。',
  'following.tell':
    'フォローしている新しい論文が届けられません：{reason} <command>following</command> で再開できます。',
  'following.noAlert': 'その日にお知らせしたものの記録はもうありません。',

  'alert.heading':
    '{whose, select, channel {このチャンネルがフォローしている新しい論文} other {フォローしている新しい論文}}',
  'alert.group': '{count, plural, other {新しい論文 # 本}}',
  'alert.more': '{count, plural, other {ほか # 本}}',
  'alert.name': '{day}の新しい論文',

  'action.stop': 'やめる',
  'action.stopOne': 'やめる：{query}',
  'action.stopOf': '{query} のフォローをやめる',
  'action.follow': 'もう一度フォロー',
  'action.followOf': '{query} をもう一度フォローする',
  'action.following': 'フォローの一覧',
  'action.followingHere': 'このチャンネルのフォローの一覧',
  'action.resume': 'もう一度試す',
  'action.resumeAll': '新しい論文をまた届ける',
  'action.unsent': 'その内容を表示',
  'action.allNew': '{count, plural, other {# 本すべて表示}}',
  'action.searchFor': 'これを検索する',

  'help.follow': 'フォロー',
  'help.follow.get': '当てはまる新しい論文を、多くても一日一回。「here」を付けるとチャンネルに',
  'help.following': 'フォローしているもの',
  'help.following.get': 'フォローしているものと、そのやめ方',
};
