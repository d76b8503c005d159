import { describe, expect, it } from 'vitest';
import { displayText } from '../../../src/papers/latex.ts';

describe('commands of bibliographies', () => {
  it.each([
    ['\\foreignlanguage{french}{Le \\emph{vent}, 3}', 'Le vent, 3'],
    ['\\texorpdfstring{$\\beta$}{beta}-decay', 'β-decay'],
    ['\\texorpdfstring{}{plain}', 'plain'],
    ['\\enquote{one \\enquote{two} three}', '“one ‘two’ three”'],
    ['\\noopsort{1901}1902', '1902'],
    ['\\uppercase{n}ew \\MakeLowercase{OLD}', 'New old'],
    ['3\\textpm 1, semi\\hyphen open, and\\slash or', '3±1, semi-open, and/or'],
    ['Low\\textquoteright s \\textquotedblleft big\\textquotedblright', 'Low’s “big”'],
    ['1990\\textendash 1995 \\textemdash{} 5\\textdegree C \\texteuro 7', '1990–1995 — 5°C €7'],
    ['\\t{ts}ar', 't͡sar'],
    ['Ragn\\qqq{}ur, \\qqq{x}', 'Ragnur, x'],
    ["Mart\\'\\in, Luc\\'{\\ia}, Beno\\^\\it", 'Martín, Lucía, Benoît'],
  ])('%s is shown as %s', (latex, shown) => {
    expect(displayText(latex)).toBe(shown);
  });
});
