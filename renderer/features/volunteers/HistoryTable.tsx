import { Button } from 'antd';
import { useLocation } from 'wouter';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import type { HistoryLine } from '../../../shared/people/serviceHistory.ts';
import { formatHours } from '../../../shared/stats/formatMetric.ts';
import { formatFullDay } from '../../../shared/text/formatDate.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useServiceHistory } from '../../usecases/volunteers.ts';
import { ServiceRecordButton } from './ServiceRecordButton.tsx';

function stateText(text: Catalogue, line: HistoryLine): string {
  const { states } = text.volunteers;
  const known = ((): string => {
    if (line.isLate && line.isLeftEarly) return states.lateAndLeftEarly;
    if (line.isLate) return states.late;
    return line.isLeftEarly ? states.leftEarly : states[line.state];
  })();
  return line.isWalkIn ? `${states.walkIn} · ${known}` : known;
}

/** Every place at which a person served or is going to, newest first. */
export function HistoryTable({ volunteerId }: { readonly volunteerId: VolunteerId }) {
  const { text, locale } = useText();
  const [, navigate] = useLocation();
  const lines = useServiceHistory(volunteerId);
  const { historyColumns: heads, historyEmpty, historySum, plainPost } = text.volunteers;
  if (!lines) return <p className="soft">{text.common.loading}</p>;
  if (lines.length === 0) return <p className="soft">{historyEmpty}</p>;
  const served = lines.filter((line) => line.state === 'present');
  const minutes = lines.reduce((sum, line) => sum + line.minutes, 0);
  return (
    <>
      <div className="history-head">
        <span>
          {historySum({
            fairs: new Set(served.map((line) => line.fairId)).size,
            hours: formatHours(locale, minutes),
          })}
        </span>
        <ServiceRecordButton volunteerId={volunteerId} />
      </div>
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
                {line.minutes > 0
                  ? text.common.minutes({ minutes: line.minutes })
                  : text.common.nothingCounted}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
