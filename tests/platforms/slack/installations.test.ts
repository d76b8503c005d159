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

describe('an installation that was removed', () => {
  const AT = Date.parse('2026-03-01T12:00:00Z');
  const made = async (team: string, at = AT) => {
    const kept = createInstallationStore(secrets, () => at);
    await kept.storeInstallation(of(team));
    return kept;
  };

  it('after it was made is deleted, also in the same second; before it was made it stays', async () => {
    expect(await (await made('T10')).forget(query('T10'), AT + 5_000)).toBe(true);
    expect(await (await made('T10', AT + 900)).forget(query('T10'), AT)).toBe(true);
    expect(await (await made('T10')).forget(query('T10'), undefined)).toBe(true);
    await expect(tokenOf('T10')).rejects.toSatisfy(isNotInstalled);
    expect(await (await made('T10')).forget(query('T10'), AT - 5_000)).toBe(false);
    expect(await tokenOf('T10')).toBe('xoxb-T10');
    expect(await installations.forget(query('T11'), AT)).toBe(false);
  });

  it('keeps its time when its token is only refreshed', async () => {
    await made('T12');
    const later = createInstallationStore(secrets, () => AT + 3_600_000);
    await later.storeInstallation(await later.fetchInstallation(query('T12')));
    expect(await later.forget(query('T12'), AT + 60_000)).toBe(true);
  });

  it('without a time, of an earlier version, is deleted', async () => {
    await secrets.put('slack:installation:T13', JSON.stringify(of('T13')));
    expect(await installations.forget(query('T13'), 1_000)).toBe(true);
  });
});

describe('the organisation of a workspace', () => {
  const asOrganisation = (teamId: string, enterpriseId: string) => ({
    teamId,
    enterpriseId,
    isEnterpriseInstall: true,
  });

  it('is remembered once Slack told it, also after a restart, and replaced when it tells another', async () => {
    await installations.storeInstallation(of(undefined, 'E20'));
    await installations.storeInstallation(of(undefined, 'E21'));
    await expect(tokenOf('T20')).rejects.toSatisfy(isNotInstalled);
    await installations.fetchInstallation(asOrganisation('T20', 'E20'));
    const restarted = createInstallationStore(secrets);
    expect((await restarted.fetchInstallation(query('T20'))).bot?.token).toBe('xoxb-E20');
    await restarted.fetchInstallation(asOrganisation('T20', 'E21'));
    expect((await restarted.fetchInstallation(query('T20'))).bot?.token).toBe('xoxb-E21');
  });

  it('is not learned from one that is not installed, nor from a request that is not for it', async () => {
    await expect(installations.fetchInstallation(asOrganisation('T22', 'E22'))).rejects.toSatisfy(
      isNotInstalled,
    );
    expect(await tokenOf('T22', 'E20')).toBe('xoxb-E20');
    await expect(tokenOf('T22')).rejects.toSatisfy(isNotInstalled);
  });
});
