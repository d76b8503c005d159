// Loaded before anything else (node --import): with the cache on, TypeScript is stripped and compiled once, not at every
// start. Plain JavaScript, since the first TypeScript file would load the stripper.
import './node-version.js';
// Versions that do not have it fail at an import by name before any line is run.
import module from 'node:module';

module.enableCompileCache();
