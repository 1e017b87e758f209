import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { Slot } from '../../../shared/model/fair.ts';
import type { Reply } from '../../../shared/model/reply.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';

/** An answer that one key gives. */
export interface KeyAnswer {
  readonly key: string;
  readonly label: string;
  readonly answer: Reply['answer'];
  readonly slotIds: Reply['slotIds'];
}

/** There are no more digits than that. */
const LAST_KEY = 9;

/** 1 = can come, 2 = cannot, then one key a slot; a fair with one slot needs no more than yes and no. */
export function keyAnswers(text: Catalogue, slots: readonly Slot[]): readonly KeyAnswer[] {
  const words = text.replies;
  const ofSlots = slots.length < 2 ? [] : slots;
  return [
    { key: '1', label: words.yes, answer: 'yes' as const, slotIds: [] },
    { key: '2', label: words.no, answer: 'no' as const, slotIds: [] },
    ...ofSlots.map(({ id, start, end }, index) => ({
      key: String(index + 3),
      label: words.onlySlot({ slot: clockSpan(start, end) }),
      answer: 'someSlots' as const,
      slotIds: [id],
    })),
  ].filter(({ key }) => Number(key) <= LAST_KEY);
}

/** True when the person has given just this answer. */
export function isGiven({ answer, slotIds }: KeyAnswer, reply: Reply | null): boolean {
  return reply?.answer === answer && slotIds.join() === reply.slotIds.join();
}
