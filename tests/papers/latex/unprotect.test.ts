import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unprotect } from '../../../src/papers/latex/unprotect.ts';
import { latexToPlain } from '../../../src/papers/latex.ts';

describe('unprotect', () => {
  it.each([
    ['Grains of {Zn$_3$P} and {{N}MR}', 'Grains of Zn₃P and NMR'],
    ['{{\\textit{Ex situ} Growth}}', 'Ex situ Growth'],
    ['{{Rivers {\\&} Roads}}', 'Rivers & Roads'],
    ['{Disk\\_OS}: {A/B} at {[}Once{]}', 'Disk_OS: A/B at [Once]'],
    ['{\\O}stby, S{\\o}ren and Bj{\\"{o}}rn {\\O}{\\o}', 'Østby, Søren and Björn Øø'],
    ['{M{\\"{u}}ller} {\\em et} {\\bf al}', 'Müller et al'],
    ['{\\{a, b\\}} of $\\{x\\}$', '{a, b} of {x}'],
    ['\\href{https://a.org/{x}}{{The} Page}', 'The Page'],
    ["{``}Low{''} {-}{-}x", '“Low” --x'],
    ['CO_{2} and 10^{-3}', 'CO₂ and 10⁻³'],
    ['Half {open and }shut} brace}', 'Half open and shut brace'],
    ['Costs {US\\$} 5 and {\\$6}', 'Costs US$ 5 and $6'],
    ['{The \\(x^{2}\\) Law}', 'The x² Law'],
  ])('%s is shown as %s', (latex, shown) => {
    expect(latexToPlain(latex)).toBe(shown);
  });

  it('leaves the braces of arguments, formulas and scripts', () => {
    expect(unprotect('{\\emph{A} {B} $x_{i}$ y_{j} {C}}')).toBe('\\emph{A} B $x_{i}$ y_{j} C');
  });

  it('takes anything, and text without braces as it is', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '\\',
      '$',
      '\\(',
      '\\)',
      '\\em',
      '\\href',
      "\\'",
      'a',
      ' ',
      '_',
      '-',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        const result = unprotect(text);
        expect(result.length).toBeLessThanOrEqual(2 * text.length + 2);
        if (!/[{}]/.test(text)) expect(result).toBe(text);
      }),
    );
  });

  it.each(['{', '}', '{\\em ', '$}$', '\\({', '{$', '\\href{', '\\\\{'])(
    'takes time in proportion to the length: %s',
    (piece) => {
      const start = process.threadCpuUsage();
      unprotect(piece.repeat(100_000));
      const { user, system } = process.threadCpuUsage(start);
      expect((user + system) / 1000).toBeLessThan(3_000);
    },
  );
});
