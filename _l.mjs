import { enableCompileCache } from 'node:module';

enableCompileCache();
const t = performance.now();
const { displayText } = await import('./src/papers/latex.ts');
const t1 = performance.now();
const c = await (await import('./src/papers/corpus.ts')).loadCorpus('seeds');
const t2 = performance.now();
for (const p of c.papers) {
  displayText(p.title);
  displayText(p.abstract);
}
console.log('import', (t1 - t).toFixed(0), 'display', (performance.now() - t2).toFixed(0));
