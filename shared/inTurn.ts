/** Makes a queue: each work begins when the one before it is done, whether that succeeded or not. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    // Whoever asked for the work hears of its failure; the next one only waits for its end.
    last = mine.catch(() => undefined);
    return mine;
  };
}
