import type { enDiscord } from './en-discord.ts';

/** What Discord’s errors mean to whoever asked, in Japanese. */
export const jaDiscord: Readonly<Record<keyof typeof enDiscord, string>> = {
  'discord.late': '回答するには遅すぎます。',
  'discord.noChannel': 'そのチャンネルはもうありません。',
  'discord.noServer': '私はもうこのサーバーにいません。',
  'discord.noMessage': 'そのメッセージはもうありません。',
  'discord.unknownPerson': 'Discord でこの人が見つかりません。',
  'discord.explicit': 'Discord が投稿を不適切な内容と判断し、届けません。',
  'discord.slowMode': 'チャンネルは低速モードです。終わってからもう一度試してください。',
  'discord.busyChannel': 'チャンネルへの投稿が多すぎます。数分後にもう一度試してください。',
  'discord.busyServer': 'このサーバーへの投稿が多すぎます。数分後にもう一度試してください。',
  'discord.fullThread': 'スレッドのメンバーが Discord の上限に達しています。スレッドの外で質問してください。',
  'discord.token': 'Discord がトークンを受け付けません。',
  'discord.unverified':
    'Discord が先にアカウントの確認を求めています（Developer Portal で管理者が行えます）。',
  'discord.manyDirect':
    '今は Discord がこれ以上のダイレクトメッセージを許可していません。数分後にもう一度試してください。',
  'discord.messagesOff': 'Discord がしばらくメッセージを停止しています。数分後にもう一度試してください。',
  'discord.tooLarge': '投稿が Discord には大きすぎます。',
  'discord.featureOff': 'Discord がこの機能をしばらく停止しています。数分後にもう一度試してください。',
  'discord.forum':
    'フォーラムにはスレッド付きの投稿しかなく、私はメッセージを投稿します。テキストチャンネルを選んでください。',
  'discord.wait': 'Discord が待つように求めています。数分後にもう一度試してください。',
  'discord.cloudflare': 'Discord の前にある Cloudflare が、今はこのマシンを通しません。',
  'discord.unseenChannel':
    'チャンネルが見えません。管理者が見えるようにできます。View Channel、Send Messages、Embed Links、Read Message History が必要です。',
  'discord.notDirect': 'ダイレクトメッセージではできません。チャンネルで質問してください。',
  'discord.notMine': 'そのメッセージは私のものではありません。',
  'discord.empty': 'Discord は空のメッセージを受け付けません。',
  'discord.closedDirect':
    '直接書くことができません。このサーバーのプライバシー設定で、メンバーからのダイレクトメッセージを許可してください。',
  'discord.noMutualServer': '直接書くことができません。共通のサーバーがもうありません。',
  'discord.noTextChannel': 'チャンネルはメッセージを受け付けません。テキストチャンネルを選んでください。',
  'discord.verification':
    'このサーバーの認証レベルのため、チャンネルに入れません。管理者がロールを付与できます。',
  'discord.noPermission':
    'チャンネルでの権限がありません。View Channel、Send Messages、Embed Links、Read Message History が必要です。管理者が設定の「権限」で変更できます。',
  'discord.systemNotice': 'Discord からのお知らせには返信できません。自分のメッセージで質問してください。',
  'discord.channelType': 'この種類のチャンネルではできません。テキストチャンネルを選んでください。',
  'discord.notTaken': 'Discord が投稿を受け付けません。',
  'discord.archivedThread':
    'スレッドはアーカイブされています。管理者が再び開くか、スレッドの外で質問してください。',
  'discord.location': '私が動いている場所では、Discord はこのサーバーを提供していません。',
  'discord.overloaded': 'Discord が混み合っています。数分後にもう一度試してください。',
  'discord.noHistory':
    '権限 Read Message History がないため、返信できません。チャンネルの管理者が設定の「権限」で変更できます。',
  'discord.hasThread': 'そのメッセージにはもうスレッドがあります。',
  'discord.lockedThread':
    'スレッドはロックされています。スレッドの外で質問するか、管理者にロックを解除してもらってください。',
  'discord.manyThreads':
    'サーバーの開いているスレッドが Discord の上限に達しています。いくつか閉じてください。',
  'discord.ageRestricted': '年齢制限チャンネルのメッセージには、ほかの場所で返信できません。',
  'discord.autoMod':
    'このサーバーの AutoMod がメッセージをブロックしています。サーバーの管理者が、私をルールから除外できます。',
  'discord.autoModTitle':
    'このサーバーの AutoMod がタイトルをブロックしています。サーバーの管理者が、私をルールから除外できます。',
  'discord.harmfulLink': 'Discord がメッセージ内のリンクを有害と判断し、表示しません。',
};
