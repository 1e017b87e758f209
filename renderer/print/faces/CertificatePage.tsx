import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { CertificateFace } from '../../../shared/documents/sheetFace.ts';
import { SheetFlower } from '../SheetFlower.tsx';
import type { SizeStep } from './fittingSize.ts';
import { fittingSize } from './fittingSize.ts';
import { SealSpace } from './SealSpace.tsx';
import './certificatePage.css';

/** Characters of a name that fit on one line at each size, the largest first. */
const NAME_SIZES: readonly SizeStep[] = [
  { most: 10, points: 34 },
  { most: 14, points: 26 },
  { most: 19, points: 19 },
];
const SMALLEST_NAME = 14;

interface CertificatePageProps {
  readonly document: SheetDocument;
  readonly certificate: CertificateFace;
}

/** A certificate of service hours: one page in a thin frame, to be signed and sealed. */
export function CertificatePage({ document, certificate }: CertificatePageProps) {
  return (
    <article className="certificate">
      <header>
        <SheetFlower />
        <div className="certificate-title">{certificate.title}</div>
        <div className="certificate-number">{certificate.number}</div>
      </header>
      {document.sampleMark ? <div className="certificate-sample">{document.sampleMark}</div> : null}
      <CertifiedPerson certificate={certificate} />
      <dl className="certificate-figures">
        {certificate.figures.map(({ value, unit, label }) => (
          <div key={label}>
            <dd>
              <b>{value}</b> {unit}
            </dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
      <div className="certificate-sentences">
        {certificate.sentences.map((sentence) => (sentence === '' ? null : <p key={sentence}>{sentence}</p>))}
      </div>
      <SealSpace {...certificate} on={certificate.issuedOn} />
      <footer>
        {certificate.definitions.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

function CertifiedPerson({
  certificate: { before, name, volunteerNo, after },
}: Pick<CertificatePageProps, 'certificate'>) {
  return (
    <div className="certificate-person">
      <p>{before}</p>
      <div
        className="certificate-name"
        style={{ fontSize: `${fittingSize(name, NAME_SIZES, SMALLEST_NAME)}pt` }}
      >
        {name}
      </div>
      <div className="certificate-no">{volunteerNo}</div>
      {after.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
