import { describe, expect, it } from 'vitest';
import { type Asked, compileAsked, readAsked } from '../../../src/answers/requests/asked.ts';

const people: Asked = {
  phrases: { en: ['who knows <topic>'], de: ['wer kennt <topic>'] },
  read: ({ topic = '' }) => (topic === 'this' ? undefined : { kind: 'people', topic }),
};
const doubtful: Asked = {
  phrases: { en: ['cite <paper>'] },
  isDoubtful: true,
  read: ({ paper = '' }) => ({ kind: 'cite', reference: paper }),
};
const read = (steps: readonly string[], ...asked: readonly Asked[]) => readAsked(steps, compileAsked(asked));

describe('what is asked in plain words', () => {
  it('is read by the first way that fits, of the first step that has one', () => {
    expect(read(['who knows graphs?'], people)).toEqual({ kind: 'people', topic: 'graphs' });
    expect(read(['wer kennt Graphen'], people)).toEqual({ kind: 'people', topic: 'Graphen' });
    expect(read(['hi, who knows graphs', 'who knows trees'], people)).toMatchObject({ topic: 'trees' });
    const anything: Asked = { phrases: { en: ['<any>'] }, read: () => ({ kind: 'help' }) };
    expect(read(['who knows graphs'], anything, people)).toEqual({ kind: 'help' });
  });

  it('goes on where it turns out to be no such request', () => {
    const help: Asked = { phrases: { en: ['who knows this'] }, read: () => ({ kind: 'help' }) };
    expect(read(['who knows this'], people, help)).toEqual({ kind: 'help' });
    expect(read(['who knows this'], people)).toBeUndefined();
    expect(read([], people)).toBeUndefined();
  });

  it('keeps all that was said where it may be a topic, unless a paper of the last answer is meant', () => {
    expect(read(['cite networks'], doubtful)).toEqual({
      kind: 'cite',
      reference: 'networks',
      doubt: 'cite networks',
    });
    expect(read(['cite #2'], { ...doubtful, read: () => ({ kind: 'cite', reference: '#2' }) })).toEqual({
      kind: 'cite',
      reference: '#2',
    });
    expect(read(['who knows graphs'], { ...people, isDoubtful: true })).not.toHaveProperty('doubt');
  });
});
