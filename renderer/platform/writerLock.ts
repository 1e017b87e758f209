/*
 * One window writes. Two windows on one database would each act on what it showed a moment ago; a lock of the browser tells
 * them apart, and goes with the window that holds it, also when that is killed.
 */

const LOCK = 'sunflower-writer';

let isHeld = false;

/** Keeps the lock for as long as the window lives. */
function keepForever(): Promise<never> {
  isHeld = true;
  return new Promise(() => undefined);
}

/** Takes the right to write when no other window has it. @returns whether this window writes now */
export function claimWriting(): Promise<boolean> {
  // Asked for again when opening the data is tried again: the window must not wait for itself.
  if (isHeld) return Promise.resolve(true);
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(LOCK, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? null : keepForever();
      })
      .catch(reject);
  });
}

/** Waits until the window that writes is closed, and takes its place. */
export function waitForWriting(): Promise<void> {
  if (isHeld) return Promise.resolve();
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(LOCK, () => {
        resolve();
        return keepForever();
      })
      .catch(reject);
  });
}
