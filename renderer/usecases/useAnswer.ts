import { useLive } from './useLive.ts';

/**
 * A live answer to a question that may change, such as for whom or for what time; undefined while it is being read. Between two
 * questions it is never the answer to the one before: what is done with it could be done to the wrong people.
 * @param question tells one question from another
 */
export function useAnswer<T>(question: string, read: () => Promise<T>): T | undefined {
  const found = useLive(async () => ({ question, answer: await read() }), [question]);
  return found?.question === question ? found.answer : undefined;
}
