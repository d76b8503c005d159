import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, contains, type Manifest, parseManifest } from '../../src/generations/manifest.ts';

const MANIFEST: Manifest = {
  origin: '0123456789abcdef',
  sequence: 3,
  files: { 'index.bin': { size: 12, crc32: 0xffff_ffff }, 'papers.jsonl': { size: 0, crc32: 0 } },
};

const withFile = (name: string, facts: unknown) =>
  JSON.stringify({ ...MANIFEST, files: { ...MANIFEST.files, [name]: facts } });

describe('a manifest', () => {
  it('is read as it was written', () => {
    const count = fc.nat({ max: 2 ** 40 });
    const facts = fc.record({ size: count, crc32: fc.nat({ max: 0xffff_ffff }) });
    const name = fc
      .stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,20}$/)
      .filter((one) => one !== 'manifest.json');
    fc.assert(
      fc.property(fc.string(), count, fc.dictionary(name, facts), (origin, sequence, files) => {
        const manifest = { origin, sequence, files };
        expect(JSON.stringify(parseManifest(JSON.stringify(manifest)))).toBe(JSON.stringify(manifest));
      }),
    );
  });

  it('may say more, which is left out', () => {
    const more = { ...MANIFEST, builtBy: 'somebody' };
    expect(parseManifest(JSON.stringify(more))).toEqual(MANIFEST);
    expect(
      parseManifest(withFile('model.bin', { size: 1, crc32: 2, sha256: 'x' }))?.files['model.bin'],
    ).toEqual({
      size: 1,
      crc32: 2,
    });
  });

  it('is none where something is missing or of another kind', () => {
    const texts = [
      '',
      '{',
      'null',
      '[]',
      '"text"',
      JSON.stringify({ ...MANIFEST, origin: 1 }),
      JSON.stringify({ ...MANIFEST, sequence: -1 }),
      JSON.stringify({ ...MANIFEST, sequence: 1.5 }),
      JSON.stringify({ ...MANIFEST, sequence: '3' }),
      JSON.stringify({ ...MANIFEST, files: undefined }),
      JSON.stringify({ ...MANIFEST, files: null }),
      JSON.stringify({ ...MANIFEST, files: [] }),
      withFile('model.bin', null),
      withFile('model.bin', { size: 1 }),
      withFile('model.bin', { size: -1, crc32: 1 }),
      withFile('model.bin', { size: 1, crc32: 0x1_0000_0000 }),
    ];
    expect(texts.map(parseManifest)).toEqual(texts.map(() => undefined));
  });

  it('names no files that could lie elsewhere, nor itself', () => {
    const names = [
      '',
      '.',
      '..',
      '../index.bin',
      'a/b',
      'a\\b',
      '.hidden',
      '/etc/passwd',
      'manifest.json',
      'a\n',
    ];
    expect(names.map((name) => parseManifest(withFile(name, { size: 1, crc32: 1 })))).toEqual(
      names.map(() => undefined),
    );
  });
});

describe('two manifests', () => {
  const more = { ...MANIFEST, files: { ...MANIFEST.files, 'model.bin': { size: 1, crc32: 2 } } };
  const other = { ...MANIFEST, files: { ...MANIFEST.files, 'index.bin': { size: 12, crc32: 1 } } };

  it('are compared by the files that are in both, or in the one', () => {
    expect([contains(more, MANIFEST), contains(MANIFEST, more), contains(other, MANIFEST)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([agree(more, MANIFEST), agree(MANIFEST, more), agree(other, MANIFEST)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
