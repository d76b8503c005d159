import { describe, expect, it } from 'vitest';
import { newSince } from '../../../src/digest/new/news-wanted.ts';

const at = (day: string) => new Date(`${day}T09:00:00Z`);
const row = (slot: string, state: 'sent' | 'missed' | 'failed' = 'sent') => ({
  slot,
  state,
  dueAt: at(slot),
});
const due = { slot: '2027-03-10', dueAt: at('2027-03-10') };

describe('what is new on a day came since', () => {
  it('the last paper that was posted', () => {
    const rows = [row('2027-03-09', 'missed'), row('2027-03-08'), row('2027-03-07')];
    expect(newSince(due, rows)).toEqual(at('2027-03-08'));
  });

  it('a week ago at most', () => {
    expect(newSince(due, [row('2027-02-01')])).toEqual(at('2027-03-03'));
  });

  it('three days ago where none was posted, whatever its own row says', () => {
    expect(newSince(due, [])).toEqual(at('2027-03-07'));
    expect(newSince(due, [row('2027-03-10'), row('2027-03-09', 'failed')])).toEqual(at('2027-03-07'));
  });
});
