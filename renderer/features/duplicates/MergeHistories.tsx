import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { HistorySum } from '../../../shared/people/mergePreview.ts';
import { volunteerLabel } from '../../../shared/people/volunteerLabel.ts';
import { formatHours } from '../../../shared/stats/formatMetric.ts';
import { HistoryLines } from '../../components/HistoryLines.tsx';
import { useText } from '../../text/useText.ts';
import { useMergePreview } from '../../usecases/mergeVolunteers.ts';

/** What both did, side by side, and what the merged record will say, whichever of the two stays. */
export function MergeHistories({ first, second }: { readonly first: Volunteer; readonly second: Volunteer }) {
  const { text, locale } = useText();
  const preview = useMergePreview(first.id, second.id);
  const words = text.duplicates;
  if (!preview) return <p className="soft">{text.common.loading}</p>;
  const { merged, overlappingMinutes } = preview;
  return (
    <section className="panel">
      <p className="merge-result" data-testid="merge-result">
        <strong>
          {words.resultSum({ fairs: merged.fairs, hours: formatHours(locale, merged.minutes) })}
        </strong>{' '}
        <span className="soft">
          {overlappingMinutes > 0 ? words.overlap({ minutes: overlappingMinutes }) : words.noOverlap}
        </span>
      </p>
      <div className="merge-histories">
        <History person={first} history={preview.stays} />
        <History person={second} history={preview.goes} />
      </div>
    </section>
  );
}

function History({ person, history }: { readonly person: Volunteer; readonly history: HistorySum }) {
  const { text, locale } = useText();
  const { historySum, historyEmpty } = text.volunteers;
  return (
    <section>
      <h3 className="section-head">{text.duplicates.historyOf({ name: volunteerLabel(person) })}</h3>
      {history.lines.length === 0 ? (
        <p className="soft">{historyEmpty}</p>
      ) : (
        <>
          <p>{historySum({ fairs: history.fairs, hours: formatHours(locale, history.minutes) })}</p>
          <HistoryLines lines={history.lines} />
        </>
      )}
    </section>
  );
}
