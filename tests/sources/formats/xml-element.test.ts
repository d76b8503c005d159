import { describe, expect, it } from 'vitest';
import { parseElement, textAt } from '../../../src/sources/formats/xml-element.ts';

describe('parseElement', () => {
  it('joins text, decodes characters, and knows names without prefixes', () => {
    const element = parseElement('<x:a><y:b>1 <i>2</i> &amp; &#233;</y:b></x:a>');
    expect(element && textAt(element, 'b')).toBe('1 2 & é');
  });

  it('gives nothing for what is no XML', () => {
    expect(parseElement('no XML')).toBeUndefined();
  });
});
