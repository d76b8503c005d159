import type { App, Context } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import type { SlackContext } from './conversation.ts';
import { renderHome } from './home-view.ts';
import { messagesTo } from './person.ts';
import { callAgain } from './web-call.ts';

/** What happens to the app itself: its home is opened, or a workspace removes it. */
export function listenToApp(app: App, { bot, people, attempt, isNew, forget }: SlackContext): void {
  app.event('app_home_opened', async ({ event, body, client, context }) => {
    if (event.tab !== 'home' || !(await isNew(body.event_id))) return;
    const { user } = event;
    const team = context.teamId ?? body.team_id;
    const asked = {
      address: toAddress('slack', team, user),
      sender: { id: user, name: user, isManager: false },
      input: { kind: 'home' },
      receivedAt: new Date(),
    } as const;
    attempt({ conversation: { client, team, user }, event: asked }, async () => {
      const view = renderHome(await bot.handle(asked), await messagesTo({ team, user }, people));
      await callAgain(() => client.views.publish({ user_id: user, view }));
    });
  });

  app.event('app_uninstalled', ({ body, context }) => forget(removalOf(body, context)));

  app.event('tokens_revoked', async ({ event, body, context }) => {
    if ((event.tokens.bot ?? []).length > 0) await forget(removalOf(body, context));
  });
}

interface Removed {
  readonly team_id: string;
  readonly event_time: number;
}

/** What an organisation removed is its own installation; a workspace of it may have one too, which stays. */
function removalOf({ team_id: team, event_time: seconds }: Removed, context: Context) {
  const { enterpriseId, isEnterpriseInstall } = context;
  return {
    team: isEnterpriseInstall ? undefined : (context.teamId ?? team),
    enterprise: isEnterpriseInstall ? enterpriseId : undefined,
    removedAt: Number.isFinite(seconds) ? seconds * 1_000 : undefined,
  };
}
