import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { SecretStore } from '../../chat/platform.ts';

/** Thrown for a workspace without an installation. */
class NotInstalled extends Error {
  override readonly name = 'NotInstalled';

  constructor() {
    super('Paperboy is not installed in this workspace');
  }
}

/** Is this why a workspace's token was not found? @slack/oauth wraps the error in one of its own. */
export function isNotInstalled(error: unknown): boolean {
  return error instanceof NotInstalled || (error instanceof Error && error.cause instanceof NotInstalled);
}

/** As it is kept. Bolt hands it back with what it does not know. */
interface Kept extends Installation<'v2', boolean> {
  /** Milliseconds since 1970; missing from those of earlier versions. */
  readonly installedAt?: number;
}

type Query = InstallationQuery<boolean>;

/** Installations of many workspaces, encrypted, one a workspace or organisation. */
export interface Installations extends InstallationStore {
  /**
   * Deletes an installation that was removed.
   * @param removedAt when, in milliseconds since 1970; one that was made after that stays
   * @returns was it there, and is it gone?
   */
  forget(query: Query, removedAt: number | undefined): Promise<boolean>;
}

/** @param now milliseconds since 1970 */
export function createInstallationStore(secrets: SecretStore, now = Date.now): Installations {
  const organisations = rememberOrganisations(secrets);
  return {
    storeInstallation: (installation) =>
      secrets.put(
        nameOf(
          installation.isEnterpriseInstall === true ? undefined : installation.team?.id,
          installation.enterprise?.id,
        ),
        // A person's own token is not needed, and what is not kept cannot leak.
        JSON.stringify({
          installedAt: now(),
          // What is only refreshed has its time already.
          ...installation,
          user: { id: installation.user.id, token: undefined, scopes: undefined },
        }),
      ),
    fetchInstallation: async (query) => {
      const { teamId, enterpriseId, isEnterpriseInstall } = query;
      const own =
        isEnterpriseInstall || teamId === undefined
          ? undefined
          : await secrets.get(nameOf(teamId, undefined));
      if (own !== undefined) return JSON.parse(own) as Kept;
      const organisation = enterpriseId ?? (await organisations.of(teamId));
      const shared =
        organisation === undefined ? undefined : await secrets.get(nameOf(undefined, organisation));
      if (shared === undefined) throw new NotInstalled();
      if (isEnterpriseInstall && enterpriseId !== undefined) await organisations.learn(teamId, enterpriseId);
      return JSON.parse(shared) as Kept;
    },
    deleteInstallation: async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
      await secrets.remove(nameOf(isEnterpriseInstall ? undefined : teamId, enterpriseId));
    },
    forget: async ({ teamId, enterpriseId, isEnterpriseInstall }, removedAt) => {
      const name = nameOf(isEnterpriseInstall ? undefined : teamId, enterpriseId);
      const kept = await secrets.get(name);
      if (kept === undefined) return false;
      const { installedAt } = JSON.parse(kept) as Kept;
      // Slack counts in whole seconds.
      const isNewer =
        removedAt !== undefined && installedAt !== undefined && installedAt >= removedAt + 1_000;
      if (!isNewer) await secrets.remove(name);
      return !isNewer;
    },
  };
}

/**
 * Which organisation a workspace belongs to, learned when Slack says so: the address of a channel holds the workspace
 * alone, but a token of an organisation is kept under the organisation.
 */
function rememberOrganisations(secrets: SecretStore) {
  const known = new Map<string, string>();
  const nameOfTeam = (team: string) => `slack:organisation:${team}`;
  return {
    of: async (team: string | undefined): Promise<string | undefined> => {
      if (team === undefined) return undefined;
      const found = known.get(team) ?? (await secrets.get(nameOfTeam(team)));
      if (found !== undefined) known.set(team, found);
      return found;
    },
    learn: async (team: string | undefined, organisation: string): Promise<void> => {
      if (team === undefined || known.get(team) === organisation) return;
      await secrets.put(nameOfTeam(team), organisation);
      known.set(team, organisation);
    },
  };
}

function nameOf(team: string | undefined, enterprise: string | undefined): string {
  return `slack:installation:${team ?? enterprise ?? ''}`;
}
