import * as v from 'valibot';
import { daysAfter } from '../calendar/dates.ts';
import type { FairRecords } from '../fair/fairData.ts';
import type { Community } from '../model/community.ts';
import type { MakeId } from '../model/ids.ts';
import { Redemption } from '../model/points.ts';
import { pointsStatements } from '../points/pointsOverview.ts';
import type { Dice } from './dice.ts';

/** Some who come for the points, and what the office noted about it. */
const PEOPLE = 14;
const NOTES = ['本人领取', '家属代领', '', '', ''] as const;

/**
 * What some volunteers of the sample exchanged, a few days after a fair at which they had earned enough: each once or twice,
 * and never more than was left to them.
 */
export function sampleRedemptions(
  { pointsRules, rewards }: Community,
  fairs: readonly FairRecords[],
  dice: Dice,
  makeId: MakeId,
): readonly Redemption[] {
  const most = [...pointsStatements(fairs, [], pointsRules)]
    .toSorted(([one, a], [other, b]) => b.earned - a.earned || one.localeCompare(other))
    .slice(0, PEOPLE);
  return most.flatMap(([volunteerId, { lines }]) => {
    let spent = 0;
    return dice
      .some([...lines], dice.int(1, 2))
      .toSorted((a, b) => a.date.localeCompare(b.date))
      .flatMap((line): readonly Redemption[] => {
        const affordable = rewards.filter(({ points }) => points <= line.balance - spent);
        if (affordable.length === 0) return [];
        const reward = dice.pick(affordable);
        spent += reward.points;
        const date = daysAfter(line.date, dice.int(4, 9));
        return [
          v.parse(Redemption, {
            id: makeId(),
            volunteerId,
            date,
            points: reward.points,
            what: reward.name,
            note: dice.pick(NOTES),
            recordedAt: `${date}T02:30:00.000Z`,
          }),
        ];
      });
  });
}
