import { Button, Checkbox } from 'antd';
import { partsOf } from '../../../shared/calendar/dates.ts';
import type {
  CertificateCandidate,
  CertificateCandidates,
} from '../../../shared/certificates/certificateCandidates.ts';
import type { CertificateId } from '../../../shared/model/ids.ts';
import { volunteerLabel } from '../../../shared/people/volunteerLabel.ts';
import { formatHours } from '../../../shared/stats/formatMetric.ts';
import { certificateNumber } from '../../../shared/text/certificateNumber.ts';
import { WordTag } from '../../components/WordTag.tsx';
import { useText } from '../../text/useText.ts';

/** So many people without service are named; of more the rest is a number. */
const MOST_NAMED = 12;

interface CandidateTableProps {
  readonly candidates: CertificateCandidates;
  readonly picked: readonly CertificateCandidate[];
  readonly onTick: (ids: readonly string[], isTicked: boolean) => void;
  /** Shows a certificate that was given out before. */
  readonly onOpen: (id: CertificateId) => void;
}

/** Whom certificates are given to and what each says, and who has nothing to certify. */
export function CandidateTable({ candidates, picked, onTick, onOpen }: CandidateTableProps) {
  const { text } = useText();
  const words = text.certificates.issue;
  const { able, without } = candidates;
  const isPicked = new Set(picked.map(({ volunteer }) => volunteer.id));
  const waiting = able.filter(({ volunteer }) => !isPicked.has(volunteer.id));
  const unverified = waiting.filter(({ service, given }) => service.unverifiedOn.length > 0 && !given).length;
  const given = waiting.filter((candidate) => candidate.given).length;
  return (
    <>
      {able.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <div className="issue-people">
          <table className="plain-table" data-testid="certificate-candidates">
            <thead>
              <tr>
                <th scope="col">
                  <Checkbox
                    checked={picked.length === able.length}
                    indeterminate={picked.length > 0 && picked.length < able.length}
                    aria-label={words.everybody}
                    onChange={({ target }) =>
                      onTick(
                        able.map(({ volunteer }) => volunteer.id),
                        target.checked,
                      )
                    }
                  />
                </th>
                <th scope="col">{words.columns.person}</th>
                <th scope="col" className="number">
                  {words.columns.fairs}
                </th>
                <th scope="col" className="number">
                  {words.columns.hours}
                </th>
                <th scope="col">{words.columns.look}</th>
              </tr>
            </thead>
            <tbody>
              {able.map((candidate) => (
                <CandidateLine
                  key={candidate.volunteer.id}
                  candidate={candidate}
                  isPicked={isPicked.has(candidate.volunteer.id)}
                  onTick={(isTicked) => onTick([candidate.volunteer.id], isTicked)}
                  onOpen={onOpen}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="issue-notes">
        {unverified > 0 ? <p>{words.unverifiedNote({ count: unverified })}</p> : null}
        {given > 0 ? <p>{words.givenNote({ count: given })}</p> : null}
        {without.length > 0 ? (
          <p className="soft">
            {words.without({
              count: without.length,
              names: namesOf(without.map(volunteerLabel), text.peoplePapers.listSeparator, words.withoutMore),
            })}
          </p>
        ) : null}
      </div>
    </>
  );
}

function namesOf(
  names: readonly string[],
  separator: string,
  more: (p: { names: string; more: number }) => string,
): string {
  const named = names.slice(0, MOST_NAMED).join(separator);
  return names.length > MOST_NAMED ? more({ names: named, more: names.length - MOST_NAMED }) : named;
}

interface CandidateLineProps {
  readonly candidate: CertificateCandidate;
  readonly isPicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  readonly onOpen: (id: CertificateId) => void;
}

function CandidateLine({ candidate, isPicked, onTick, onOpen }: CandidateLineProps) {
  const { text, locale } = useText();
  const words = text.certificates.issue;
  const { volunteer, service, given } = candidate;
  const label = volunteerLabel(volunteer);
  return (
    <tr>
      <td>
        <Checkbox
          checked={isPicked}
          aria-label={words.pick({ name: label })}
          onChange={({ target }) => onTick(target.checked)}
        />
      </td>
      <td>
        {volunteer.name} <span className="soft">{volunteer.volunteerNo}</span>
      </td>
      <td className="number">{service.fairs}</td>
      <td className="number">{words.hours({ hours: formatHours(locale, service.minutes) })}</td>
      <td className="issue-look">
        {service.unverifiedOn.length > 0 ? (
          <WordTag tone="notice">
            {words.unverified({
              days: service.unverifiedOn
                .map((date) => text.calendar.date(partsOf(date)))
                .join(text.peoplePapers.listSeparator),
              minutes: service.unverifiedMinutes,
            })}
          </WordTag>
        ) : null}
        {service.openFairs > 0 ? <WordTag>{words.open({ fairs: service.openFairs })}</WordTag> : null}
        {given ? (
          <>
            <WordTag tone="notice">{words.given({ number: certificateNumber(text, given) })}</WordTag>
            <Button type="link" size="small" onClick={() => onOpen(given.id)}>
              {words.openGiven}
            </Button>
          </>
        ) : null}
      </td>
    </tr>
  );
}
