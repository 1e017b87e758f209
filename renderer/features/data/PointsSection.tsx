import type { Community, PointsRule } from '../../../shared/model/community.ts';
import { givesPoints } from '../../../shared/people/pointsEarned.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { useText } from '../../text/useText.ts';
import { editCommunity, MAX_POINTS } from '../../usecases/community.ts';

const PARTS = ['perHour', 'perFair', 'leadBonus'] as const satisfies readonly (keyof PointsRule)[];

/** What volunteers earn points for; the sums on their pages follow at once. */
export function PointsSection({ community }: { readonly community: Community }) {
  const { text } = useText();
  const words = text.data.points;
  const { pointsRule } = community;
  return (
    <>
      <p className="soft">{words.note}</p>
      <div className="form-grid">
        {PARTS.map((part) => (
          <NumberField
            key={part}
            label={words[part]}
            hint={words.hints[part]}
            value={pointsRule[part]}
            min={0}
            max={MAX_POINTS}
            onCommit={(points) => editCommunity({ pointsRule: { ...pointsRule, [part]: points ?? 0 } })}
          />
        ))}
      </div>
      <p className="soft">{givesPoints(pointsRule) ? words.example(pointsRule) : words.off}</p>
    </>
  );
}
