import { buildProgram } from '../../build/build.ts';
import { runFolder } from '../bench/runFolder.ts';

/*
 * npm run bench:reliability [-- --only ID] [-- --json FILE]: what must never happen, counted; the goal of each is none. What
 * was tried and how: docs/RELIABILITY.md.
 */

await buildProgram();
await runFolder(new URL('.', import.meta.url));
