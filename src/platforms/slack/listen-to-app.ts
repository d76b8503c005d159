import type { App } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import type { SlackContext } from './conversation.ts';
import { renderHome } from './views.ts';

/** What happens to the app itself: its home is opened, or a workspace removes it. */
export function listenToApp(app: App, { bot, attempt, isNew, forget }: SlackContext): void {
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
    attempt({ conversation: { client, team, user }, event: asked }, async () =>
      client.views.publish({ user_id: user, view: renderHome(await bot.handle(asked)) }),
    );
  });

  app.event('app_uninstalled', ({ body, context }) =>
    forget(workspaceOf(body.team_id, context.enterpriseId)),
  );

  app.event('tokens_revoked', async ({ event, body, context }) => {
    if ((event.tokens.bot ?? []).length > 0) await forget(workspaceOf(body.team_id, context.enterpriseId));
  });
}

function workspaceOf(team: string | undefined, enterprise: string | undefined) {
  return {
    ...(team === undefined ? {} : { team }),
    ...(enterprise === undefined ? {} : { enterprise }),
  };
}
