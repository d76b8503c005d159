import { describe, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { PostingProblem } from '../../src/chat/posting.ts';
import { MACHINE_PACE } from '../../src/digest/pace.ts';
import { judgeFailure } from '../../src/digest/settle-failure.ts';
import type { Delivery } from '../../src/store/delivery.ts';
import { Overdue } from '../../src/within.ts';

const MINUTE = 60_000;
const dueAt = new Date('2027-03-01T09:00:00Z');
const now = new Date('2027-03-01T09:00:30Z');
const ROW: Delivery = {
  ...{ address: toAddress('test', 'lab', 'papers'), slot: '2027-03-01', state: 'claimed', paperId: 'p' },
  ...{ note: undefined, claimedBy: 'a', claimedAt: dueAt, dueAt, attempts: 0, retryAt: undefined },
  ...{ sentAt: undefined, messageId: undefined, reason: undefined, goneSince: undefined },
};
const context = { pace: { ...MACHINE_PACE, now: () => now }, catchUpMs: 12 * 60 * MINUTE };
const judge = (error: unknown, more: Partial<Delivery> = {}) =>
  judgeFailure({ ...ROW, ...more }, error, context);
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

describe('what failed', () => {
  it('is tried again with growing pauses, as long as it may be late', () => {
    const busy = new PostingProblem('later', 'busy');
    expect(judge(busy)).toEqual({ kind: 'retry', at: later(MINUTE / 2) });
    expect(judge(new Error('busy'), { attempts: 2 })).toEqual({ kind: 'retry', at: later(2 * MINUTE) });
    expect(judge(busy, { dueAt: later(-13 * 60 * MINUTE) })).toEqual({ kind: 'give up' });
    expect(judge(new PostingProblem('refused', 'too long'))).toEqual({ kind: 'give up' });
  });

  it('waits until it can be found, where it may still be on its way', () => {
    for (const error of [
      new Overdue('no end'),
      new PostingProblem('later', 'No answer.', { isUnanswered: true }),
    ])
      expect(judge(error)).toEqual({ kind: 'retry', at: later(2 * MINUTE) });
  });
});

describe('a channel that is gone', () => {
  const gone = new PostingProblem('gone', 'gone');

  it('is looked at once more some minutes later', () => {
    expect(judge(gone)).toEqual({ kind: 'retry', at: later(5 * MINUTE), goneSince: now });
    // By hand in between.
    const since = later(-2 * MINUTE);
    expect(judge(gone, { goneSince: since })).toEqual({
      ...{ kind: 'retry', at: later(3 * MINUTE), goneSince: since },
    });
  });

  it('has its digest paused when it is still gone then', () => {
    expect(judge(gone, { goneSince: later(-5 * MINUTE) })).toEqual({ kind: 'pause' });
  });

  it('is looked at once more also where another clock wrote when that began', () => {
    expect(judge(gone, { goneSince: later(60 * MINUTE) })).toMatchObject({ kind: 'retry', goneSince: now });
  });
});
