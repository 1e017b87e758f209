import { FileDoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { partsOf } from '../../../shared/calendar/dates.ts';
import type { CertificateId } from '../../../shared/model/ids.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { formatHours } from '../../../shared/stats/formatMetric.ts';
import { certificateNumber } from '../../../shared/text/certificateNumber.ts';
import { formatPeriod } from '../../../shared/text/formatPeriod.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import type { GivenCertificate } from '../../usecases/certificates.ts';
import { removeCertificate, useGivenCertificates } from '../../usecases/certificates.ts';
import { CertificatesDrawer } from './CertificatesDrawer.tsx';
import { IssueCertificates } from './IssueCertificates.tsx';
import { onePerson } from './peopleScopes.ts';

/** Opens the dialog in which a certificate is given to one person. */
export function IssueCertificateButton({ volunteer }: { readonly volunteer: Volunteer }) {
  const { text } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<FileDoneOutlined />} data-testid="issue-certificate" onClick={() => setIsOpen(true)}>
        {text.certificates.issue.button}
      </Button>
      {isOpen ? <IssueCertificates scopes={[onePerson(volunteer)]} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

/** The certificates that a person has been given, to print again or to take out of the list; nothing when there are none. */
export function GivenCertificates({ volunteer }: { readonly volunteer: Volunteer }) {
  const { text } = useText();
  const given = useGivenCertificates(volunteer.id) ?? [];
  const [shown, setShown] = useState<CertificateId | null>(null);
  const words = text.certificates.given;
  if (given.length === 0) return null;
  return (
    <section className="form-section">
      <h2>{words.title}</h2>
      <table className="plain-table given-certificates" data-testid="given-certificates">
        <thead>
          <tr>
            <th scope="col">{words.columns.number}</th>
            <th scope="col">{words.columns.period}</th>
            <th scope="col">{words.columns.hours}</th>
            <th scope="col">{words.columns.issuedOn}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {given.map((line) => (
            <GivenLine key={line.certificate.id} given={line} onPrint={setShown} />
          ))}
        </tbody>
      </table>
      {shown ? <CertificatesDrawer certificateIds={[shown]} onClose={() => setShown(null)} /> : null}
    </section>
  );
}

interface GivenLineProps {
  readonly given: GivenCertificate;
  readonly onPrint: (id: CertificateId) => void;
}

function GivenLine({ given, onPrint }: GivenLineProps) {
  const { text, locale } = useText();
  const run = useAction();
  const words = text.certificates.given;
  const { certificate, fairs, minutes, differs } = given;
  const number = certificateNumber(text, certificate);
  return (
    <tr>
      <td>{number}</td>
      <td>{formatPeriod(text, certificate)}</td>
      <td>
        {words.amount({ fairs: certificate.fairs, hours: formatHours(locale, certificate.minutes) })}
        {differs ? (
          <div className="field-warning" role="note">
            {words.differs({ fairs, hours: formatHours(locale, minutes), minutes })}
          </div>
        ) : null}
      </td>
      <td>{text.calendar.fullDate(partsOf(certificate.issuedOn))}</td>
      <td className="given-tools">
        <Button
          type="link"
          size="small"
          aria-label={words.printOf({ number })}
          onClick={() => onPrint(certificate.id)}
        >
          {words.print}
        </Button>
        <Button
          type="link"
          size="small"
          aria-label={words.removeOf({ number })}
          onClick={() => void run(() => removeCertificate(certificate))}
        >
          {words.remove}
        </Button>
      </td>
    </tr>
  );
}
