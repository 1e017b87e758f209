import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, launchOptions } from '../build/findBrowser.ts';
import { LongestFirst } from './support/longestFirst.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const found = await findBrowser();
/** Two even on one core: a journey waits now and then. Each more takes a browser’s memory. */
const WORKERS = Math.min(6, Math.max(2, availableParallelism()));

/** What is waited for may take long on a busy PC; how long is for the benchmarks to say. */
const PATIENT = { poll: { timeout: 20_000 } };

/** Three projects: pure code in Node, database and page parts in a real Chromium, journeys through the built program. */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          // Pure code keeps nothing between files: a worker may run many, without loading everything again.
          isolate: false,
          maxWorkers: WORKERS,
          // Properties take longer on a busy PC; how long is for the benchmarks to say.
          testTimeout: 60_000,
        },
      },
      {
        root,
        // React and what uses it are bundled together: two copies of it share no hooks.
        optimizeDeps: {
          include: [
            'dexie',
            'valibot',
            'uuid',
            'date-fns',
            'fast-check',
            'react',
            'react/jsx-dev-runtime',
            'react-dom',
            'react-dom/client',
            'dexie-react-hooks',
            '@ant-design/icons',
            '@ant-design/icons-svg/es/asn/CloseCircleFilled.js',
            '@ant-design/icons-svg/es/asn/EyeInvisibleOutlined.js',
            '@ant-design/icons-svg/es/asn/EyeOutlined.js',
            '@ant-design/icons-svg/es/asn/SearchOutlined.js',
            'zustand',
            'echarts/charts',
            'echarts/components',
            'echarts/core',
            'echarts/renderers',
          ],
        },
        test: {
          name: 'chromium',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          expect: PATIENT,
          maxWorkers: WORKERS,
          // One page for all files: what they share is loaded once.
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright(found ? { launchOptions: launchOptions(found) } : {}),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          // One browser for all journeys of a worker.
          maxWorkers: WORKERS,
          isolate: false,
          setupFiles: ['test/support/oneBrowser.ts'],
          testTimeout: 240_000,
          expect: PATIENT,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
