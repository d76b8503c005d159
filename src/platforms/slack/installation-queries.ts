import type { InstallationQuery } from '@slack/bolt';

type Query = InstallationQuery<boolean>;

/** Of the bodies that Slack sends, what says whose installation they are for. */
interface Body {
  readonly type?: unknown;
  readonly context_team_id?: unknown;
  readonly message?: { readonly team?: unknown };
  readonly view?: { readonly app_installed_team_id?: unknown; readonly team_id?: unknown };
  readonly user?: { readonly team_id?: unknown };
}

/**
 * Whose installation a request may be for, likeliest first; at least one. In a channel that several organisations share, the person who
 * presses a button, the one whose bot posted it and the channel may be of three workspaces: a message is its bot's, and a
 * dialog is that of the installation that opened it.
 * @param source as Bolt reads it from the body
 */
export function installationQueries(source: Query, body: object): readonly Query[] {
  const { type, context_team_id: context, message, view, user } = body as Body;
  // Of a message menu the message may be anybody's.
  const ours = [type === 'block_actions' ? message?.team : undefined, view?.app_installed_team_id];
  const others = [source.teamId, context, view?.team_id, user?.team_id];
  const teams = new Set([...ours, ...others].filter(isWorkspace));
  const queries: Query[] = Array.from(teams, (teamId) => {
    // What is said of an organisation is said of the workspace that Bolt found, and of what its own installation posted.
    const isMeant = teamId === source.teamId || (source.isEnterpriseInstall && ours.includes(teamId));
    return { ...source, teamId, enterpriseId: isMeant ? source.enterpriseId : undefined };
  });
  if (source.enterpriseId !== undefined) queries.push({ ...source, teamId: undefined });
  return queries.length === 0 ? [source] : queries;
}

/** Slack gives an organisation (`E…`) in places where others have their workspace. */
function isWorkspace(id: unknown): id is string {
  return typeof id === 'string' && id.startsWith('T');
}
