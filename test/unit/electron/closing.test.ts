import { expect, test } from 'vitest';
import { CLOSING_MS, type Closing, closingOf } from '../../../electron/closing.ts';

/** A window whose `close` comes back as its own event, as Electron's does, and a clock that is turned by hand. */
function falseWindow(): {
  readonly closing: Closing;
  readonly said: string[];
  pressClose(): void;
  passTime(): void;
} {
  const said: string[] = [];
  let timer: { readonly milliseconds: number; work(): void } | null = null;
  const closing = closingOf({
    tellPage: () => said.push('told'),
    close: () => pressClose(),
    after: (milliseconds, work) => {
      timer = { milliseconds, work };
      return () => {
        timer = null;
      };
    },
  });
  const pressClose = (): void => {
    said.push(closing.mayClose() ? 'closed' : 'held');
  };
  return {
    closing,
    said,
    pressClose,
    passTime: () => {
      if (!timer) return;
      expect(timer.milliseconds).toBe(CLOSING_MS);
      timer.work();
    },
  };
}

test('a page that asked for nothing is not waited for', () => {
  const { said, pressClose } = falseWindow();
  pressClose();
  expect(said).toEqual(['closed']);
});

test('waits for the page and closes once when it has finished', () => {
  const { closing, said, pressClose, passTime } = falseWindow();
  closing.pageAsks();
  pressClose();
  expect(said).toEqual(['told', 'held']);
  closing.pageFinished();
  closing.pageFinished();
  passTime();
  expect(said).toEqual(['told', 'held', 'closed']);
});

test('further requests while it waits neither close the window nor tell the page again', () => {
  const { closing, said, pressClose } = falseWindow();
  closing.pageAsks();
  pressClose();
  pressClose();
  pressClose();
  expect(said).toEqual(['told', 'held', 'held', 'held']);
  closing.pageFinished();
  expect(said.filter((word) => word === 'closed')).toHaveLength(1);
});

test('a page that never answers holds its window for twenty seconds, no longer', () => {
  const { closing, said, pressClose, passTime } = falseWindow();
  closing.pageAsks();
  pressClose();
  passTime();
  expect(said).toEqual(['told', 'held', 'closed']);
  closing.pageFinished();
  expect(said).toHaveLength(3);
});

test('a page that crashes while it is waited for lets its window go at once', () => {
  const { closing, said, pressClose, passTime } = falseWindow();
  closing.pageAsks();
  pressClose();
  closing.pageGone();
  passTime();
  expect(said).toEqual(['told', 'held', 'closed']);
});

test('a page that crashed before, or was loaded anew and asked for nothing, is not waited for', () => {
  const { closing, said, pressClose } = falseWindow();
  closing.pageAsks();
  closing.pageGone();
  pressClose();
  expect(said).toEqual(['closed']);
});

test('“finished” from a page that nobody waits for closes nothing', () => {
  const { closing, said } = falseWindow();
  closing.pageAsks();
  closing.pageFinished();
  closing.pageGone();
  expect(said).toEqual([]);
});
