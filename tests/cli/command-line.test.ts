import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { calendarDate, joinWords, wholeNumber } from '../../src/cli/command-line.ts';

describe('what an option can be', () => {
  it('a whole number from the least', () => {
    const read = wholeNumber(1);
    expect(read('12')).toBe(12);
    for (const text of ['0', '-1', '1.5', '', 'ten', '1234567']) expect(() => read(text)).toThrow('from 1');
  });

  it('a date that the calendar has', () => {
    expect(calendarDate('2028-02-29')).toBe('2028-02-29');
    for (const text of ['2027-02-29', '2027-13-01', '1.3.2027', ''])
      expect(() => calendarDate(text), text).toThrow();
  });
});

describe('words', () => {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });

  it('stay as they are, exclusions too', () => {
    expect(joinWords(['graph', '-survey'], program)).toBe('graph -survey');
  });

  it('that look like long options are slips', () => {
    expect(() => joinWords(['graph', '--limt'], program)).toThrow("unknown option '--limt'");
  });
});
