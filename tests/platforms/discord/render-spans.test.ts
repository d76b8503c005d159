import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import type { Span } from '../../../src/chat/reply.ts';
import { renderSpans } from '../../../src/platforms/discord/render-spans.ts';

const ROOM = 1_000;
const ID = '800000000000000001';
const render = (...spans: readonly Span[]) => renderSpans(spans, ROOM);

describe('spans', () => {
  it('are marked, linked and escaped, and a space at their ends stays outside of the marks', () => {
    expect(render({ text: 'a_b ' }, { text: ' c ', style: 'strong' }, { text: 'd`e', style: 'code' })).toBe(
      "a\\_b  **c** ``d'e``",
    );
    expect(render({ text: 'a ] b', style: 'mark', href: 'https://x.example/(1)' })).toBe(
      '[**a ) b**](<https://x.example/%281%29>)',
    );
    expect(render({ text: 'x', href: 'javascript:alert(1)' })).toBe('x');
  });

  it('that are marked and follow each other are two', () => {
    expect(render({ text: 'a', style: 'mark' }, { text: 'b', style: 'mark' })).toBe('**a**\u200b**b**');
  });

  it('keep to their room, cut at a word and never inside of a mark, a link or an escape', () => {
    const spans: readonly Span[] = [
      { text: 'plain *words* and ' },
      { text: 'marked words', style: 'mark' },
      { text: ' linked words', href: 'https://x.example/' },
      { text: 'some code', style: 'code' },
    ];
    expect(renderSpans(spans, 35)).toBe('plain \\*words\\* and **marked…**');
    expect(renderSpans(spans, 58)).toBe('plain \\*words\\* and **marked words** linked words``some…``');
    for (let room = 0; room < 120; room++) {
      const text = renderSpans(spans, room);
      expect(text.length).toBeLessThanOrEqual(room);
      expect((text.replace(/\\./g, '').match(/\*/g) ?? []).length % 4).toBe(0);
      expect(text).not.toMatch(/\\$|\]\((?!<https:\/\/x\.example\/>\))/);
    }
  });

  it('keep to their room whatever they say', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('*a* <@1> b', '\\ * _x_', '\n ', 'word'));
    const style = fc.constantFrom(undefined, 'strong', 'code', 'mark');
    const span = fc.tuple(text, style, fc.boolean()).map(
      ([said, mark, isLinked]): Span => ({
        text: said,
        ...(mark === undefined ? {} : { style: mark as NonNullable<Span['style']> }),
        ...(isLinked ? { href: 'https://x.example/' } : {}),
      }),
    );
    fc.assert(
      fc.property(fc.array(span), fc.integer({ min: 0, max: 100 }), (spans, room) => {
        expect(renderSpans(spans, room).length).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe('what Discord tells by itself', () => {
  it('is a moment, a person, a channel of its own', () => {
    expect(render({ text: '9:30 in Berlin', at: new Date('2026-11-29T08:30:00.900Z') })).toBe(
      '<t:1795941000:F>',
    );
    expect(render({ text: 'Ada', person: ID })).toBe(`<@${ID}>`);
    expect(render({ text: 'general', channel: toAddress('discord', '1', ID) })).toBe(`<#${ID}>`);
  });

  it('is told in words where it is of another platform or no id', () => {
    expect(render({ text: 'Ada', person: 'U123' })).toBe('Ada');
    expect(render({ text: 'Ada', person: `${ID}> @everyone` })).toBe('Ada');
    expect(render({ text: 'general', channel: toAddress('slack', 'T1', 'C1') })).toBe('general');
    expect(render({ text: 'general', channel: toAddress('discord', '1', 'C1') })).toBe('general');
  });

  it('is a command to press where its id is known and nothing follows it, else one to type', () => {
    const commandIds = new Map([
      ['digest on', ID],
      ['sources list', ID],
    ]);
    const command = (words: string) =>
      renderSpans([{ text: 'say it', command: words }], ROOM, { commandIds });
    expect(command('digest on')).toBe(`</digest on:${ID}>`);
    expect(command('/digest on')).toBe(`</digest on:${ID}>`);
    expect(command('/sources')).toBe(`</sources list:${ID}>`);
    expect(command('digest on 9:30 Berlin')).toBe('``/digest on time:9:30 timezone:Berlin``');
    expect(command('saved `x`')).toBe("``/saved 'x'``");
  });

  it('is left out as a whole where there is no room for it', () => {
    expect(renderSpans([{ text: 'to ' }, { text: 'Ada', person: ID }], 10)).toBe('to …');
  });
});
