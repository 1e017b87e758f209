import { Button } from 'antd';
import { useLocation } from 'wouter';
import { clockSpan } from '../../shared/calendar/minutes.ts';
import type { HistoryLine } from '../../shared/people/serviceHistory.ts';
import { formatFullDay } from '../../shared/text/formatDate.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';
import { fairPath } from '../navigation/paths.ts';
import { useText } from '../text/useText.ts';
import './list.css';

function stateText(text: Catalogue, line: HistoryLine): string {
  const { states } = text.volunteers;
  const known = ((): string => {
    if (line.isLate && line.isLeftEarly) return states.lateAndLeftEarly;
    if (line.isLate) return states.late;
    return line.isLeftEarly ? states.leftEarly : states[line.state];
  })();
  return line.isWalkIn ? `${states.walkIn} · ${known}` : known;
}

/** Places at which somebody served or is going to, line by line. */
export function HistoryLines({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const { historyColumns: heads, plainPost } = text.volunteers;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{heads.fair}</th>
          <th scope="col">{heads.post}</th>
          <th scope="col">{heads.slot}</th>
          <th scope="col">{heads.state}</th>
          <th scope="col" className="number">
            {heads.minutes}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <td>
              <Button
                type="link"
                size="small"
                style={{ padding: 0 }}
                onClick={() => navigate(fairPath(line.fairId, 'board'))}
              >
                {formatFullDay(text, line.date)}
              </Button>
            </td>
            <td>
              {line.stall ? `${line.stall.number} ${line.stall.name} · ` : ''}
              {line.post || plainPost}
            </td>
            <td>{line.slot ? clockSpan(line.slot.start, line.slot.end) : text.common.nothingCounted}</td>
            <td>{stateText(text, line)}</td>
            <td className="number">
              {line.minutes > 0 ? text.common.minutes({ minutes: line.minutes }) : text.common.nothingCounted}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
