import type { Installation } from '@slack/bolt';
import { afterAll, describe, expect, it } from 'vitest';
import { createInstallationStore, isNotInstalled } from '../../../src/platforms/slack/installations.ts';
import { openStore } from '../../../src/store/open-store.ts';

const store = await openStore('file::memory:');
afterAll(() => store.close());
const secrets = store.secrets([Buffer.alloc(32, 1)]);
const installations = createInstallationStore(secrets);

const of = (team: string | undefined, enterprise?: string) =>
  ({
    team: team === undefined ? undefined : { id: team },
    enterprise: enterprise === undefined ? undefined : { id: enterprise },
    isEnterpriseInstall: team === undefined,
    user: { id: 'U1', token: 'xoxp-own-token', scopes: ['files:write'] },
    bot: { id: 'B1', userId: 'U2', scopes: ['commands'], token: `xoxb-${team ?? enterprise}` },
  }) satisfies Installation<'v2', boolean>;

const query = (teamId: string | undefined, enterpriseId?: string) => ({
  teamId,
  enterpriseId,
  isEnterpriseInstall: teamId === undefined,
});
const tokenOf = async (...asked: Parameters<typeof query>) =>
  (await installations.fetchInstallation(query(...asked))).bot?.token;

describe('installations', () => {
  it('are kept one a workspace, without the installing person’s own token', async () => {
    await installations.storeInstallation(of('T1'));
    await installations.storeInstallation(of('T2'));
    expect(await tokenOf('T1')).toBe('xoxb-T1');
    expect(await tokenOf('T2')).toBe('xoxb-T2');
    const kept = await secrets.get('slack:installation:T1');
    expect(kept).toContain('xoxb-T1');
    expect(kept).not.toMatch(/xoxp|files:write/);
  });

  it('of an organisation are for all its workspaces that have none of their own', async () => {
    await installations.storeInstallation(of(undefined, 'E1'));
    expect(await tokenOf('T9', 'E1')).toBe('xoxb-E1');
    expect(await tokenOf(undefined, 'E1')).toBe('xoxb-E1');
    await installations.storeInstallation(of('T9', 'E1'));
    expect(await tokenOf('T9', 'E1')).toBe('xoxb-T9');
    expect(await tokenOf(undefined, 'E1')).toBe('xoxb-E1');
  });

  it('that are deleted, or never were, are said to be missing; others stay', async () => {
    await installations.storeInstallation(of('T3'));
    await installations.storeInstallation(of('T4'));
    await installations.deleteInstallation?.(query('T3'));
    for (const team of ['T3', 'T5']) await expect(tokenOf(team)).rejects.toSatisfy(isNotInstalled);
    expect(await tokenOf('T4')).toBe('xoxb-T4');
  });
});
