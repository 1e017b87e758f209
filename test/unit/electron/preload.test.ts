import { beforeEach, expect, test, vi } from 'vitest';
import { CHANNELS, CLOSING_CHANNELS } from '../../../electron/channels.ts';
import { DESKTOP_GLOBAL } from '../../../shared/desktop.ts';

const made = vi.hoisted(() => {
  const exposed = new Map<string, unknown>();
  const heard = new Map<string, () => void>();
  const invoked: unknown[][] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, bridge: unknown) => exposed.set(name, bridge) },
    ipcRenderer: {
      on: (channel: string, listener: () => void) => heard.set(channel, listener),
      invoke: (...given: unknown[]) => {
        invoked.push(given);
        return Promise.resolve();
      },
    },
  };
  return { exposed, heard, invoked, electron };
});
vi.mock('electron', () => made.electron);

// Files of tests share what they load; another's false Electron must not be found here.
vi.resetModules();
await import('../../../electron/preload.ts');

function bridgeMethod(name: string): (...given: unknown[]) => unknown {
  const bridge: unknown = made.exposed.get(DESKTOP_GLOBAL);
  const method: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, name) : null;
  if (typeof method !== 'function') throw new Error(`no ${name}`);
  return (...given) => Reflect.apply(method, bridge, given);
}

beforeEach(() => {
  made.invoked.length = 0;
});

test('the page gets the contract and nothing else of Electron', () => {
  expect([...made.exposed.keys()]).toEqual([DESKTOP_GLOBAL]);
  const bridge: unknown = made.exposed.get(DESKTOP_GLOBAL);
  const names = Object.keys(typeof bridge === 'object' && bridge !== null ? bridge : {});
  expect(names.toSorted()).toEqual([...Object.keys(CHANNELS), 'onClosing'].toSorted());
});

test.each(Object.entries(CHANNELS))('%s asks on its own channel, with one thing at most', (name, channel) => {
  bridgeMethod(name)({ one: 1 }, 'more', 'than one');
  expect(made.invoked).toHaveLength(1);
  expect(made.invoked[0]?.[0]).toBe(channel);
  expect(made.invoked[0]?.length).toBeLessThanOrEqual(2);
});

test('the end of closing is told whether the page’s work succeeds or not, and of the last that was given', async () => {
  const done: string[] = [];
  bridgeMethod('onClosing')(() => Promise.resolve(done.push('first')));
  bridgeMethod('onClosing')(() => {
    done.push('second');
    return Promise.reject(new Error('no room'));
  });
  expect(made.invoked).toEqual([[CLOSING_CHANNELS.ask], [CLOSING_CHANNELS.ask]]);
  made.heard.get(CLOSING_CHANNELS.tell)?.();
  await vi.waitFor(() => expect(made.invoked.at(-1)).toEqual([CLOSING_CHANNELS.finished]));
  expect(done).toEqual(['second']);
});
