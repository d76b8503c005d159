import { describe, expect, it } from 'vitest';
import { isKnownCommand } from '../../../src/papers/latex/text-commands.ts';
import { displayText } from '../../../src/papers/latex.ts';

const show = String.raw;

describe('commands of running text are shown', () => {
  it.each([
    [show`\textbf{I}ntervention, \emph{\textbf{S}oft prompts}`, 'Intervention, Soft prompts'],
    [show`{\em new}, \texttt{code}, \textsc{Name}, \underline{x}, {\bf a}`, 'new, code, Name, x, a'],
    [show`na\"{\i}ve Schr\"odinger caf\'e Erd\H{o}s \c{c}a \v{S}`, 'naïve Schrödinger café Erdős ça Š'],
    [show`{\L}ojasiewicz, Sm\o rrebr\o d, Stra\ss e, \AA`, 'Łojasiewicz, Smørrebrød, Straße, Å'],
    [show`see \url{https://a.org/~x\_y} and \href{https://b.org}{this}`, 'see https://a.org/~x_y and this'],
    [show`available at \url{}.`, 'available at.'],
    [show`as shown \cite{a,b} (see \citep[p. 2]{c}; \ref{d}).`, 'as shown (see;).'],
    [show`by Lin et al. \cite{x}. We (\cite{a}, \cite{b}) do`, 'by Lin et al. We do'],
    [show`it works\footnote{In \emph{most} cases.}`, 'it works (In most cases.)'],
    [show`5\% \& more, a\_b, \$5, \#1`, '5% & more, a_b, $5, #1'],
    [
      show`\modelshort{}, \algname{FedNL}, \ie, \eg. and \functional`,
      'modelshort, FedNL, i.e., e.g. and functional',
    ],
    [
      show`\textcolor{blue}{Second}, {ImageNet}, {{Deep Nets}}, {\emph cut`,
      'Second, ImageNet, Deep Nets, cut',
    ],
    [
      show`CO\textsubscript{2}, 10\textsuperscript{th}, \verb|a_b| and \textcolor[rgb]{1,0,0}{red}`,
      'CO₂, 10ᵗʰ, a_b and red',
    ],
    [show`one\par two \item three`, 'one two • three'],
    [show`\href{https://b.org/\%20}{} \vspace{2mm} here`, 'https://b.org/%20 here'],
  ])('%s', (source, expected) => {
    expect(displayText(source)).toBe(expected);
  });
});

it('a command of LaTeX is told from a macro that somebody made', () => {
  for (const name of ['textbf', 'em', 'cite', 'vspace', 'o', 'footnote', 'alpha', 'frac', 'quad'])
    expect(isKnownCommand(name), name).toBe(true);
  for (const name of ['modelshort', 'O', 'xyz', '']) expect(isKnownCommand(name), name).toBe(name === 'O');
});
