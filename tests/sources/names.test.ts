import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitNames } from '../../src/sources/names.ts';

const THREE = ['Ana Kept', 'Bo Low', 'Cy Mid'];
const INITIALS = ['A. Kept', 'B. Low', 'C. Mid'];

describe('a list of names', () => {
  it.each<[string, readonly string[]]>([
    ['Kept, Ana and Low, Bo and Mid, Cy', THREE],
    ['Kept, Ana AND Low, Bo and and\n  Mid, Cy', THREE],
    ['Kept, Ana; Low, Bo; Mid, Cy;', THREE],
    ['Ana Kept|Bo Low|Cy Mid', THREE],
    ['Ana Kept · Bo Low · Cy Mid', THREE],
    ['Ana Kept\nBo Low\nCy Mid', THREE],
    ['Ana Kept, Bo Low and Cy Mid', THREE],
    ['Ana Kept, Bo Low, and Cy Mid.', THREE],
    ['Kept, Ana, Bo Low, and Cy Mid', THREE],
    ['Kept, Ana, Low, Bo, Mid, Cy', THREE],
    ['A. Kept, B. Low, C. Mid', INITIALS],
    ['Kept, A., Low, B., \\& Mid, C.', INITIALS],
    ['Kept A, Low B, Mid C', ['A Kept', 'B Low', 'C Mid']],
    ['Ana Kept (1), Bo Low (1 and 2), Cy Mid ((1) University X, (2) Y)', THREE],
    ['Ana Kept (MIT); Bo Low (Stanford)*; Cy Mid†', THREE],
    ['Ana Kept<sup>1,2</sup>, Bo Low$^{2}$, Cy Mid¹,²', THREE],
    ['Ana Kept <ana@example.org>, Bo Low 0001, Dr. Cy Mid, PhD', THREE],
    ["['Ana Kept', \"Bo Low\", 'Cy Mid']", THREE],
    ['[{"name": "Ana Kept"}, {"name": "Bo Low"}, {"name": "Cy Mid"}]', THREE],
    ['{Kept, Ana and Low, Bo and Mid, Cy}', THREE],
    ['{{Barnes and Noble Institute}}', ['Barnes and Noble Institute']],
    ['{OpenAI} and Kept, Ana', ['OpenAI', 'Ana Kept']],
    ['van der Kept, Ana Maria and {Low}, Bo', ['Ana Maria van der Kept', 'Bo Low']],
    ['Kept, Jr., Ana and Bo Low, III', ['Ana Kept, Jr.', 'Bo Low, III']],
    ['M&uuml;ller, Ana; Low, Bo', ['Ana Müller', 'Bo Low']],
    ['王伟，李娜', ['王伟', '李娜']],
    ['王伟、李娜', ['王伟', '李娜']],
    ['Bj√∂rn L√§rs, RenÃ³ L√ºt', ['Bj√∂rn L√§rs', 'RenÃ³ L√ºt']],
    ['Anonymous', ['Anonymous']],
    ['', []],
  ])('“%s”', (text, names) => {
    expect(splitNames(text)).toEqual({ names, more: false });
  });

  it.each<[string, readonly string[]]>([
    ['Fri, H. and Cha, J. and R. Vid et al.', ['H. Fri', 'J. Cha', 'R. Vid']],
    ['Kept, Ana and others', ['Ana Kept']],
    ['Kept, A., \\emph{et al.}', ['A. Kept']],
    ['Kept, A. u.a.', ['A. Kept']],
    ['Ana Kept and 12 others', ['Ana Kept']],
  ])('“%s” has more', (text, names) => {
    expect(splitNames(text)).toEqual({ names, more: true });
  });

  it('is one name in BibTeX where a comma stands between words, else two', () => {
    expect(splitNames('Dos Santos, Ana Maria', 'one').names).toEqual(['Ana Maria Dos Santos']);
    expect(splitNames('Ana Kept, Bo Low').names).toEqual(['Ana Kept', 'Bo Low']);
  });

  it('reads the lists of the seeds as they always were', () => {
    const page = readFileSync('seeds/000_ab998202b2b3542d.txt', 'utf8');
    const lists = [...page.matchAll(/\*\*Authors\*\*: \*(.*)\*/g)].map(([, list = '']) => list);
    expect(lists.length).toBeGreaterThan(50);
    for (const list of lists) expect(splitNames(list).names).toEqual(list.split(', '));
  });

  const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/).filter((text) => !/^(?:Prof|Other|Mores?)/.test(text));
  it('is read back in each form', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 2, maxLength: 6 }), (people) => {
        const names = people.map(([given, family]) => `${given} ${family}`);
        const turned = people.map(([given, family]) => `${family}, ${given}`);
        const forms = [
          turned.join(' and '),
          turned.join('; '),
          names.join(', '),
          names.join(' | '),
          names.join('\n'),
          `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
          JSON.stringify(names),
        ];
        for (const form of forms) expect(splitNames(form).names).toEqual(names);
      }),
      { numRuns: 60 },
    );
  });

  it('takes any text', () => {
    const sign = fc.constantFrom(
      ...'{}()[]\\,;|&"\'.~$ \n1A'.split(''),
      ' and ',
      'et al.',
      'Jr.',
      'Kept',
      '\ud800',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        for (const name of splitNames(signs.join('')).names) expect(name.trim()).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('takes linear time', () => {
    const start = performance.now();
    for (const piece of ['{', '(', 'a, ', 'and ', '(a', "['", '$^', '[a](', ' '])
      splitNames(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
