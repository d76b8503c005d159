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

/** Installations of many workspaces, encrypted, one a workspace or organisation. */
export function createInstallationStore(secrets: SecretStore): InstallationStore {
  return {
    storeInstallation: (installation) =>
      secrets.put(
        nameOf(
          installation.isEnterpriseInstall === true ? undefined : installation.team?.id,
          installation.enterprise?.id,
        ),
        // A person's own token is not needed, and what is not kept cannot leak.
        JSON.stringify({
          ...installation,
          user: { id: installation.user.id, token: undefined, scopes: undefined },
        }),
      ),
    fetchInstallation: async (query) => {
      const found = await findInstallation(query, secrets);
      if (found === undefined) throw new NotInstalled();
      return JSON.parse(found) as Installation<'v2', boolean>;
    },
    deleteInstallation: async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
      await secrets.remove(nameOf(isEnterpriseInstall ? undefined : teamId, enterpriseId));
    },
  };
}

/** A workspace's own installation, else that of its organisation. */
async function findInstallation(
  { teamId, enterpriseId, isEnterpriseInstall }: InstallationQuery<boolean>,
  secrets: SecretStore,
): Promise<string | undefined> {
  const own =
    isEnterpriseInstall || teamId === undefined ? undefined : await secrets.get(nameOf(teamId, undefined));
  return own ?? (enterpriseId === undefined ? undefined : await secrets.get(nameOf(undefined, enterpriseId)));
}

function nameOf(team: string | undefined, enterprise: string | undefined): string {
  return `slack:installation:${team ?? enterprise ?? ''}`;
}
