import { runFolder } from './runFolder.ts';

// npm run bench [-- --only ID] [-- --json FILE]
await runFolder(new URL('.', import.meta.url));
