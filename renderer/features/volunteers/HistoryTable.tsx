import { Button } from 'antd';
import { useLocation } from 'wouter';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { sumHistory } from '../../../shared/people/mergePreview.ts';
import type { HistoryLine } from '../../../shared/people/serviceHistory.ts';
import { formatHours } from '../../../shared/stats/formatMetric.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import { HistoryLines } from '../../components/HistoryLines.tsx';
import { unablePath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useServiceYears } from '../../usecases/ownRecords.ts';
import { useServiceHistory } from '../../usecases/volunteers.ts';
import { GivenCertificates, IssueCertificateButton } from './GivenCertificates.tsx';
import { ServiceRecordButton } from './ServiceRecordButton.tsx';

/** Every place at which a person served or is going to, newest first. */
export function HistoryTable({ volunteer }: { readonly volunteer: Volunteer }) {
  const { text, locale } = useText();
  const { id: volunteerId } = volunteer;
  const lines = useServiceHistory(volunteerId);
  const hasServed = (useServiceYears(volunteerId)?.length ?? 0) > 0;
  const { historyEmpty, historySum } = text.volunteers;
  if (!lines) return <p className="soft">{text.common.loading}</p>;
  if (lines.length === 0) {
    return (
      <>
        <p className="soft">{historyEmpty}</p>
        <GivenCertificates volunteer={volunteer} />
      </>
    );
  }
  const { fairs, minutes } = sumHistory(lines);
  return (
    <>
      <div className="history-head">
        <span>{historySum({ fairs, hours: formatHours(locale, minutes) })}</span>
        {hasServed ? (
          <span className="history-tools">
            <ServiceRecordButton volunteer={volunteer} />
            {volunteer.isErased ? null : <IssueCertificateButton volunteer={volunteer} />}
          </span>
        ) : null}
      </div>
      <GivenCertificates volunteer={volunteer} />
      <PlacesToCome {...{ volunteerId, lines }} />
      <HistoryLines lines={lines} />
    </>
  );
}

/** Fairs ahead at which the person stands somewhere: whoever phones that they are ill is looked up here. */
function PlacesToCome({
  volunteerId,
  lines,
}: {
  readonly volunteerId: VolunteerId;
  readonly lines: readonly HistoryLine[];
}) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const ahead = [
    ...new Set(lines.filter(({ state }) => state === 'planned').map(({ fairId }) => fairId)),
  ].toSorted();
  return ahead.map((fairId) => (
    <Button
      key={fairId}
      size="small"
      className="history-unable"
      onClick={() => navigate(unablePath(fairId, volunteerId))}
    >
      {text.publication.unable.fromPerson({ month: formatFairMonth(text, fairId) })}
    </Button>
  ));
}
