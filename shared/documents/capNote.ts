import type { Fair } from '../model/fair.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';

/** How many minutes of a person count at most at the fairs that a paper is about, to be printed below it; none = all do. */
export function capNote(text: Catalogue, fairs: readonly Pick<Fair, 'minutesCap'>[]): readonly string[] {
  const caps = [...new Set(fairs.flatMap(({ minutesCap }) => minutesCap ?? []))].toSorted((a, b) => a - b);
  if (caps.length === 0) return [];
  const isSame = caps.length === 1 && fairs.every(({ minutesCap }) => minutesCap !== null);
  const minutes = caps.join(text.papers.listSeparator);
  return [isSame ? text.points.papers.cap({ minutes }) : text.points.papers.caps({ minutes })];
}
