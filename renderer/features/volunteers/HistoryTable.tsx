import { NO_POINTS } from '../../../shared/model/community.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import { sumHistory } from '../../../shared/people/mergePreview.ts';
import { givesPoints, pointsEarned } from '../../../shared/people/pointsEarned.ts';
import { formatHours } from '../../../shared/stats/formatMetric.ts';
import { HistoryLines } from '../../components/HistoryLines.tsx';
import { useText } from '../../text/useText.ts';
import { useCommunity } from '../../usecases/registers.ts';
import { useServiceHistory } from '../../usecases/volunteers.ts';
import { ServiceRecordButton } from './ServiceRecordButton.tsx';

/** Every place at which a person served or is going to, newest first. */
export function HistoryTable({ volunteerId }: { readonly volunteerId: VolunteerId }) {
  const { text, locale } = useText();
  const lines = useServiceHistory(volunteerId);
  const rule = useCommunity()?.pointsRule ?? NO_POINTS;
  const { historyEmpty, historySum, historyPoints } = text.volunteers;
  if (!lines) return <p className="soft">{text.common.loading}</p>;
  if (lines.length === 0) return <p className="soft">{historyEmpty}</p>;
  const { fairs, minutes } = sumHistory(lines);
  return (
    <>
      <div className="history-head">
        <span>
          {historySum({ fairs, hours: formatHours(locale, minutes) })}
          {givesPoints(rule) ? ` · ${historyPoints({ points: pointsEarned(lines, rule) })}` : null}
        </span>
        <ServiceRecordButton volunteerId={volunteerId} />
      </div>
      <HistoryLines lines={lines} />
    </>
  );
}
