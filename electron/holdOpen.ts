import type { BrowserWindow } from 'electron';
import { CLOSING_CHANNELS } from './channels.ts';
import { type Closing, closingOf } from './closing.ts';

/** Calls `work` once after some milliseconds. @returns what calls it off */
function after(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

/**
 * Lets the page of a window finish before it closes: by its button, with the program, or with the session of Windows, which
 * shows meanwhile that the program is still at work. A page that crashed or is loaded anew is not waited for.
 */
export function holdOpen(window: BrowserWindow): Closing {
  const contents = window.webContents;
  const closing = closingOf({
    tellPage: () => contents.send(CLOSING_CHANNELS.tell),
    close: () => {
      if (!window.isDestroyed()) window.close();
    },
    after,
  });
  const hold = (event: { preventDefault(): void }): void => {
    if (!closing.mayClose()) event.preventDefault();
  };
  window.on('close', hold);
  window.on('query-session-end', hold);
  contents.on('render-process-gone', () => closing.pageGone());
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) closing.pageGone();
  });
  return closing;
}
