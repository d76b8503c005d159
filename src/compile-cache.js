// Loaded before anything else (node --import): with the cache on, TypeScript is stripped and compiled once, not at every
// start. Plain JavaScript, since the first TypeScript file would load the stripper.
import { enableCompileCache } from 'node:module';

enableCompileCache();
