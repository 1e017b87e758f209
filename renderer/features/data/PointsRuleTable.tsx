import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Fair } from '../../../shared/model/fair.ts';
import type { PointsRule } from '../../../shared/model/points.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { addPointsRule, usePosts } from '../../usecases/pointsRules.ts';
import { PointsRuleRow } from './PointsRuleRow.tsx';

interface PointsRuleTableProps {
  /** In the order of their days. */
  readonly rules: readonly PointsRule[];
  readonly fairs: readonly Fair[];
}

/** The rules of points, each with the day from which it holds and the fairs that a change of it concerns. */
export function PointsRuleTable({ rules, fairs }: PointsRuleTableProps) {
  const { text } = useText();
  const run = useAction();
  const posts = usePosts() ?? [];
  const words = text.points.settings;
  return (
    <section className="points-part" aria-label={words.rules}>
      <h3 className="section-head">{words.rules}</h3>
      {rules.length === 0 ? (
        <p className="soft">{words.noRules}</p>
      ) : (
        <>
          <p className="soft points-keeps">{words.keeps}</p>
          <table className="plain-table points-rules">
            <thead>
              <tr>
                <th scope="col">{words.columns.from}</th>
                <th scope="col">{words.columns.perHour}</th>
                <th scope="col">{words.columns.perFair}</th>
                <th scope="col">{words.columns.leadBonus}</th>
                <th scope="col">{words.columns.perPost}</th>
                <th scope="col">{words.columns.concerns}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rules.map((rule, index) => (
                // A rule is known by its day; by its place it keeps the focus when the day itself is changed.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <PointsRuleRow key={index} rule={rule} rules={rules} fairs={fairs} posts={posts} />
              ))}
            </tbody>
          </table>
          <p className="soft">{words.counting}</p>
        </>
      )}
      <Button icon={<PlusOutlined />} data-testid="add-rule" onClick={() => void run(addPointsRule)}>
        {rules.length === 0 ? words.firstRule : words.addRule}
      </Button>
    </section>
  );
}
