import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CLOSING_CHANNELS } from '../../../electron/channels.ts';
import { CLOSING_MS, type Closing } from '../../../electron/closing.ts';
import { holdOpen } from '../../../electron/holdOpen.ts';

/** A window whose events come as Electron's do: closing one that is not held destroys it. */
class FalseWindow extends EventEmitter {
  readonly sent: string[] = [];
  isGone = false;
  readonly webContents = Object.assign(new EventEmitter(), {
    send: (channel: string) => void this.sent.push(channel),
  });
  isDestroyed(): boolean {
    return this.isGone;
  }
  close(): void {
    this.isGone = !this.isHeld('close');
  }
  isHeld(name: string): boolean {
    let isHeld = false;
    this.emit(name, {
      preventDefault: () => {
        isHeld = true;
      },
    });
    return isHeld;
  }
}

let window: FalseWindow;
let closing: Closing;
beforeEach(() => {
  vi.useFakeTimers();
  window = new FalseWindow();
  // @ts-expect-error A false window has of the real one only what closing needs.
  closing = holdOpen(window);
});
afterEach(() => {
  vi.useRealTimers();
});

test('the page is told and the window stays until the page has finished', () => {
  closing.pageAsks();
  window.close();
  expect([window.sent, window.isGone]).toEqual([[CLOSING_CHANNELS.tell], false]);
  closing.pageFinished();
  expect(window.isGone).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('a page that hangs does not hold its window for ever', () => {
  closing.pageAsks();
  window.close();
  vi.advanceTimersByTime(CLOSING_MS - 1);
  expect(window.isGone).toBe(false);
  vi.advanceTimersByTime(1);
  expect(window.isGone).toBe(true);
});

test('the end of the session of Windows waits too', () => {
  closing.pageAsks();
  expect(window.isHeld('query-session-end')).toBe(true);
  closing.pageFinished();
  expect([window.isGone, window.sent]).toEqual([true, [CLOSING_CHANNELS.tell]]);
  expect(window.isHeld('query-session-end')).toBe(false);
});

test('a page that crashes lets its window go, before and while it is waited for', () => {
  closing.pageAsks();
  window.close();
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(window.isGone).toBe(true);
});

test('only a new page makes void what the old one asked for', () => {
  closing.pageAsks();
  window.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
  window.webContents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false });
  expect(window.isHeld('close')).toBe(true);
  closing.pageFinished();
  const other = new FalseWindow();
  // @ts-expect-error A false window has of the real one only what closing needs.
  const otherClosing = holdOpen(other);
  otherClosing.pageAsks();
  other.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  other.close();
  expect(other.isGone).toBe(true);
});
