import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { partsOf } from '../../../shared/calendar/dates.ts';
import { isToCome } from '../../../shared/fair/isToCome.ts';
import type { Fair } from '../../../shared/model/fair.ts';
import type { PointsRule } from '../../../shared/model/points.ts';
import { failure } from '../../../shared/model/result.ts';
import { parseTypedDate } from '../../../shared/people/parseTypedDate.ts';
import { fairsOfRule, lastDayOfRule } from '../../../shared/points/pointsRules.ts';
import { MAX_POINTS } from '../../../shared/points/validatePoints.ts';
import { problem } from '../../../shared/text/problem.ts';
import { InlineText } from '../../components/InlineText.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { editPointsRule, removePointsRule } from '../../usecases/pointsRules.ts';
import { PostPoints } from './PostPoints.tsx';

const PARTS = ['perHour', 'perFair', 'leadBonus'] as const satisfies readonly (keyof PointsRule)[];

export interface PointsRuleRowProps {
  readonly rule: PointsRule;
  /** All rules, to say where this one ends. */
  readonly rules: readonly PointsRule[];
  readonly fairs: readonly Fair[];
  /** Posts to choose from, the plain one as a blank. */
  readonly posts: readonly string[];
}

/** One rule of points. */
export function PointsRuleRow({ rule, rules, fairs, posts }: PointsRuleRowProps) {
  const { text } = useText();
  const run = useAction();
  const words = text.points.settings;
  const date = text.calendar.fullDate(partsOf(rule.from));
  const remove = words.removeRule({ date });
  return (
    <tr data-testid={`rule-${rule.from}`}>
      <td className="points-day">
        <InlineText
          label={words.columns.from}
          value={rule.from}
          onCommit={async (typed) => {
            const from = parseTypedDate(typed.trim());
            return from
              ? editPointsRule(rule.from, (present) => ({ ...present, from }))
              : failure(problem('dateInvalid', { text: typed.trim() }));
          }}
        />
      </td>
      {PARTS.map((part) => (
        <td key={part} className="points-number">
          <NumberCell
            label={words.partOf({ part: words.columns[part], date })}
            value={rule[part]}
            min={0}
            max={MAX_POINTS}
            onCommit={(points) => editPointsRule(rule.from, (present) => ({ ...present, [part]: points }))}
          />
        </td>
      ))}
      <td>
        <PostPoints rule={rule} posts={posts} date={date} />
      </td>
      <td>
        <Concerned rule={rule} rules={rules} fairs={fairs} date={date} />
      </td>
      <td>
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={remove}
          title={remove}
          onClick={() => void run(() => removePointsRule(rule.from))}
        />
      </td>
    </tr>
  );
}

interface ConcernedProps extends Omit<PointsRuleRowProps, 'posts'> {
  /** The rule's first day, written out. */
  readonly date: string;
}

/** Which fairs a change of the rule concerns. */
function Concerned({ rule, rules, fairs, date }: ConcernedProps) {
  const { text } = useText();
  const words = text.points.settings;
  const last = lastDayOfRule(rules, rule.from);
  const own = fairsOfRule(rules, rule.from, fairs);
  const ahead = own.filter(isToCome).length;
  return (
    <>
      {words.span({ from: date, last: last && text.calendar.fullDate(partsOf(last)) })}
      <span className="soft points-count">{words.concerned({ held: own.length - ahead, ahead })}</span>
    </>
  );
}
