import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Reward } from '../../../shared/model/points.ts';
import { MAX_REWARD } from '../../../shared/points/validatePoints.ts';
import { AddByName } from '../../components/AddByName.tsx';
import { InlineText } from '../../components/InlineText.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { addReward, editReward, removeReward } from '../../usecases/pointsRules.ts';

/** What points are exchanged for. */
export function RewardList({ rewards }: { readonly rewards: readonly Reward[] }) {
  const { text } = useText();
  const run = useAction();
  const words = text.points.settings;
  return (
    <section className="points-part" aria-label={words.rewards}>
      <h3 className="section-head">{words.rewards}</h3>
      <p className="soft">{rewards.length === 0 ? words.noRewards : words.rewardsNote}</p>
      {rewards.length === 0 ? null : (
        <table className="plain-table reward-list">
          <thead>
            <tr>
              <th scope="col">{words.rewardName}</th>
              <th scope="col">{words.rewardPoints}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rewards.map(({ name, points }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a reward has no id; the fields take their values from outside.
              <tr key={index}>
                <td>
                  <InlineText
                    label={words.nameOf({ name })}
                    value={name}
                    onCommit={(typed) => editReward(index, { name: typed.trim() })}
                  />
                </td>
                <td className="points-number">
                  <NumberCell
                    label={words.pointsOf({ name })}
                    value={points}
                    min={1}
                    max={MAX_REWARD}
                    onCommit={(typed) => editReward(index, { points: typed })}
                  />
                </td>
                <td>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={words.removeReward({ name })}
                    title={words.removeReward({ name })}
                    onClick={() => void run(() => removeReward(index))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AddByName label={words.addReward} onAdd={(name) => addReward(name.trim())} />
    </section>
  );
}
