import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const pages = ['renderer/index.html', 'renderer/print.html'].map(at).filter((page) => existsSync(page));

/** The page: two entries (program and print), relative addresses so that every host can serve it. */
export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: at('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    sourcemap: false,
    rollupOptions: { input: pages },
  },
  server: { host: '127.0.0.1' },
});
