// Loaded before everything else, in syntax that old versions of Node.js read as well. They would say no more than that a
// file or an import is unknown to them.
if (!process.features.typescript) {
  console.error(
    `Paperboy needs Node.js 24 (22.18 or newer will do), and this is ${process.version}. ` +
      'npm ci brings it along, unless install scripts are switched off: run “npm rebuild node --ignore-scripts=false” and start again, or install Node.js 24.',
  );
  process.exit(1);
}
