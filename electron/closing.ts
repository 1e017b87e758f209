/** Longest that a page may take to finish before its window closes. */
export const CLOSING_MS = 20_000;

/** What closing needs of a window; main.ts passes the real one. */
export interface ClosingWindow {
  /** Tells the page that its window is about to close. */
  tellPage(): void;
  /** Closes the window; its “close” event comes again, and is let through. */
  close(): void;
  /** Calls `work` once after some milliseconds. @returns what calls it off */
  after(milliseconds: number, work: () => void): () => void;
}

/** Holds a window open until its page has finished, or cannot. */
export interface Closing {
  /** The page asks to be waited for. */
  pageAsks(): void;
  /** The page is gone or loads anew: what it asked for is void. */
  pageGone(): void;
  /** The page has finished. */
  pageFinished(): void;
  /** The window is about to close. @returns true when it may close at once */
  mayClose(): boolean;
}

/**
 * Makes the closing of one window. `open`: nothing asked of it; `waiting`: the page finishes, and further requests to close
 * change nothing; `closing`: nothing holds it any more.
 */
export function closingOf(window: ClosingWindow): Closing {
  let state: 'open' | 'waiting' | 'closing' = 'open';
  let isAsked = false;
  let callOff = (): void => undefined;
  const closeNow = (): void => {
    if (state !== 'waiting') return;
    state = 'closing';
    callOff();
    window.close();
  };
  return {
    pageAsks: () => {
      isAsked = true;
    },
    pageGone: () => {
      isAsked = false;
      closeNow();
    },
    pageFinished: closeNow,
    mayClose: () => {
      if (state === 'closing' || (state === 'open' && !isAsked)) return true;
      if (state === 'open') {
        state = 'waiting';
        callOff = window.after(CLOSING_MS, closeNow);
        window.tellPage();
      }
      return false;
    },
  };
}
