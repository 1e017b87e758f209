import type { Community } from '../../../shared/model/community.ts';
import { useText } from '../../text/useText.ts';
import { useFairs } from '../../usecases/registers.ts';
import { MinutesCapPart } from './MinutesCapPart.tsx';
import { PointsRuleTable } from './PointsRuleTable.tsx';
import { RewardList } from './RewardList.tsx';
import './points.css';

/** What volunteers earn points for and from which day on, what points are exchanged for, and how minutes are counted. */
export function PointsSection({ community }: { readonly community: Community }) {
  const { text } = useText();
  const fairs = useFairs();
  if (!fairs) return null;
  return (
    <>
      <p className="soft">
        {text.points.settings.note} {text.common.savedAsTyped}
      </p>
      <PointsRuleTable rules={community.pointsRules} fairs={fairs} />
      <RewardList rewards={community.rewards} />
      <MinutesCapPart minutesCap={community.minutesCap} fairs={fairs} />
    </>
  );
}
