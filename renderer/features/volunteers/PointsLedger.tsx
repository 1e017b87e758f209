import { Button } from 'antd';
import { partsOf } from '../../../shared/calendar/dates.ts';
import type { FairPoints } from '../../../shared/points/pointsEarned.ts';
import type { StatementLine } from '../../../shared/points/pointsStatement.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { takeBackRedemption } from '../../usecases/points.ts';

/** What the points of a fair were given for, and how long the person served. */
function earnedFor(
  text: Catalogue,
  { minutes, forHours, forFair, forPosts, forLeading }: FairPoints,
): string {
  const words = text.points.ledger;
  const parts = { forHours, forFair, forPosts, forLeading };
  const given = (['forHours', 'forFair', 'forPosts', 'forLeading'] as const).flatMap((part) =>
    parts[part] > 0 ? [words[part]({ points: parts[part] })] : [],
  );
  return [words.minutes({ minutes }), ...given].join(words.separator);
}

/** A person's points line by line, newest first, each with what was left after it. */
export function PointsLedger({ lines }: { readonly lines: readonly StatementLine[] }) {
  const { text } = useText();
  const { columns } = text.points.ledger;
  return (
    <table className="plain-table points-ledger" data-testid="ledger">
      <thead>
        <tr>
          <th scope="col">{columns.date}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.how}</th>
          <th scope="col" className="number">
            {columns.points}
          </th>
          <th scope="col" className="number">
            {columns.balance}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.toReversed().map((line) => (
          <LedgerLine key={line.kind === 'earned' ? line.earned.fairId : line.redemption.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function LedgerLine({ line }: { readonly line: StatementLine }) {
  const { text } = useText();
  const run = useAction();
  const words = text.points.ledger;
  const { balance, overdrawn } = line;
  const left =
    overdrawn > 0 ? words.overdrawnShort({ points: overdrawn }) : words.amount({ points: balance });
  const date = text.calendar.fullDate(partsOf(line.date));
  if (line.kind === 'earned') {
    const { earned } = line;
    return (
      <tr>
        <td>{date}</td>
        <td>{words.fair({ month: formatFairMonth(text, earned.fairId) })}</td>
        <td className="soft">{earnedFor(text, earned)}</td>
        <td className="number">{words.plus(earned)}</td>
        <td className="number">{left}</td>
      </tr>
    );
  }
  const { redemption } = line;
  const { what, points, note } = redemption;
  return (
    <tr className="points-redeemed">
      <td>{date}</td>
      <td>{words.redeemedWhat({ what })}</td>
      <td>
        {note ? <span className="soft points-note">{note}</span> : null}
        <Button
          type="link"
          size="small"
          aria-label={words.takeBackOf({ what, points })}
          onClick={() => void run(() => takeBackRedemption(redemption))}
        >
          {words.takeBack}
        </Button>
      </td>
      <td className="number">{words.minus({ points })}</td>
      <td className="number">{left}</td>
    </tr>
  );
}
