import { describe, expect, it } from 'vitest';
import { installationQueries } from '../../../src/platforms/slack/installation-queries.ts';

const source = (teamId: string | undefined, enterpriseId?: string, isEnterpriseInstall = false) => ({
  teamId,
  enterpriseId,
  isEnterpriseInstall,
});
/** In order, with the organisation behind a workspace. */
const asked = (...given: Parameters<typeof installationQueries>) =>
  installationQueries(...given).map(({ teamId, enterpriseId }) =>
    [teamId, enterpriseId].join(' of ').replace(/ of $/, ''),
  );

describe('whose installation a request is for', () => {
  it('is what Bolt finds, where nothing else is said', () => {
    expect(asked(source('T1'), {})).toEqual(['T1']);
    expect(installationQueries(source(undefined), {})).toEqual([source(undefined)]);
  });

  it('is that of the message that was pressed, then of the payload, then of the person', () => {
    const body = { type: 'block_actions', message: { team: 'T1' }, user: { team_id: 'T3' } };
    expect(asked(source('T2'), body)).toEqual(['T1', 'T2', 'T3']);
    expect(asked(source('T1'), body)).toEqual(['T1', 'T3']);
  });

  it('is not that of whoever wrote the message of a menu', () => {
    expect(asked(source('T2'), { type: 'message_action', message: { team: 'T1' } })).toEqual(['T2']);
  });

  it('is that of the dialog, and of the context of an event', () => {
    expect(asked(source('T2'), { view: { app_installed_team_id: 'T1', team_id: 'T2' } })).toEqual([
      'T1',
      'T2',
    ]);
    expect(asked(source(undefined), { context_team_id: 'T1' })).toEqual(['T1']);
  });

  it('is that of the organisation, which is no workspace', () => {
    expect(asked(source('E1', 'E1', true), { user: { team_id: 'E1' } })).toEqual([' of E1']);
    expect(asked(source('T1', 'E1', true), {})).toEqual(['T1 of E1', ' of E1']);
    const press = { type: 'block_actions', message: { team: 'T1' } };
    expect(asked(source('T2', 'E1', true), press)).toEqual(['T1 of E1', 'T2 of E1', ' of E1']);
    expect(asked(source('T2', 'E1'), press)).toEqual(['T1', 'T2 of E1', ' of E1']);
  });

  it('does not depend on what is not as expected', () => {
    const odd = { message: { team: 7 }, view: {}, user: { team_id: null } };
    expect(asked(source('T1'), { type: 'block_actions', ...odd })).toEqual(['T1']);
  });
});
