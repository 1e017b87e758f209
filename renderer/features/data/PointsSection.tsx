import * as v from 'valibot';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Community } from '../../../shared/model/community.ts';
import type { PointsRule } from '../../../shared/model/points.ts';
import { givesPoints } from '../../../shared/points/pointsEarned.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { useText } from '../../text/useText.ts';
import { editCommunity, MAX_POINTS } from '../../usecases/community.ts';

const PARTS = ['perHour', 'perFair', 'leadBonus'] as const satisfies readonly (keyof PointsRule)[];
const FIRST: PointsRule = {
  from: v.parse(IsoDate, '2000-01-01'),
  perHour: 0,
  perFair: 0,
  leadBonus: 0,
  perPost: [],
};

/** What volunteers earn points for; the sums on their pages follow at once. */
export function PointsSection({ community }: { readonly community: Community }) {
  const { text } = useText();
  const words = text.data.points;
  const earlier = community.pointsRules.slice(0, -1);
  const rule = community.pointsRules.at(-1) ?? FIRST;
  return (
    <>
      <p className="soft">{words.note}</p>
      <div className="form-grid">
        {PARTS.map((part) => (
          <NumberField
            key={part}
            label={words[part]}
            hint={words.hints[part]}
            value={rule[part]}
            min={0}
            max={MAX_POINTS}
            onCommit={(points) =>
              editCommunity({ pointsRules: [...earlier, { ...rule, [part]: points ?? 0 }] })
            }
          />
        ))}
      </div>
      <p className="soft">{givesPoints(rule) ? words.example(rule) : words.off}</p>
    </>
  );
}
