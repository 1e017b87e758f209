/*
 * A worker that answers questions one by one: the page waits for each answer before it asks again. What breaks in the worker
 * reaches the page as an error.
 */

/** Asks a worker. Rejects when the worker breaks. */
export function askWorker<Answer>(worker: Worker, question: unknown): Promise<Answer> {
  const stop = new AbortController();
  const heard = { signal: stop.signal };
  return new Promise<Answer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data), heard);
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), heard);
    worker.postMessage(question);
  }).finally(() => stop.abort());
}

/**
 * Answers the questions of the page; called inside a worker.
 * @param moved what is handed over with an answer instead of being copied
 */
export function answerPage<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
  moved: (answer: Answer) => Transferable[] = () => [],
): void {
  self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    answer(data).then(
      (given) => self.postMessage(given, { transfer: moved(given) }),
      (error: unknown) => {
        // Thrown outside the promise it reaches the page as an error event.
        setTimeout(() => {
          throw error;
        });
      },
    );
  });
}
