import type { ReportCover } from '../../../shared/documents/report/reportCover.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import { imageAddress } from '../../../shared/model/picture.ts';
import { PosterFlower } from './PosterFlower.tsx';
import { sizeInBox } from './posterText.ts';
import './coverFace.css';

/** Room of the name of the fair and of the period, in millimetres. */
const NAME = { width: 160, height: 34, largest: 13 } as const;
const PERIOD = { width: 160, height: 26, largest: 15 } as const;

/** The cover of a report: who, what, of when. */
export function CoverFace({
  document,
  cover,
}: {
  readonly document: SheetDocument;
  readonly cover: ReportCover;
}) {
  const sizeOf = (text: string, box: typeof NAME | typeof PERIOD): string =>
    `${sizeInBox(text, box.width, box.height, box.largest)}mm`;
  return (
    <article className="cover">
      <div className="cover-head">
        {document.logo ? <img src={imageAddress(document.logo)} alt="" /> : <span />}
        {document.sampleMark ? <span className="cover-sample">{document.sampleMark}</span> : null}
      </div>
      <PosterFlower />
      <div className="cover-name" style={{ fontSize: sizeOf(cover.fairName, NAME) }}>
        {cover.fairName}
      </div>
      <div className="cover-period" style={{ fontSize: sizeOf(cover.period, PERIOD) }}>
        {cover.period}
      </div>
      <div className="cover-kind">{cover.kind}</div>
      <dl>
        {cover.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
