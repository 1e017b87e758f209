import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import { usableWidth } from '../../../shared/documents/sheetDocument.ts';
import type { FaceBar, FaceBlock } from '../../../shared/documents/sheetFace.ts';
import { assertNever } from '../../../shared/model/assertNever.ts';
import { imageAddress } from '../../../shared/model/picture.ts';
import type { FaceUnit } from './faceUnits.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import type { PlacedPhoto } from './photoRows.ts';
import { photoRows } from './photoRows.ts';
import { ReportChart } from './ReportChart.tsx';
import { RingMark } from './RingMark.tsx';
import { tableUnits } from './TableRows.tsx';
import './reportFace.css';

/** Bars that stay together on a page; more of them go over to the next. */
const MOST_TOGETHER = 20;
/** The longest bar leaves room for its figure. */
const LONGEST_BAR = 86;

/** The parts of a report: each block whole, long charts in pieces, tables and photos row by row. */
export function reportUnits(document: SheetDocument, blocks: readonly FaceBlock[]): readonly FaceUnit[] {
  return blocks.flatMap((block) => blockUnits(document, block));
}

function piecesOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / MOST_TOGETHER) }, (_, index) =>
    list.slice(index * MOST_TOGETHER, (index + 1) * MOST_TOGETHER),
  );
}

function blockUnits(document: SheetDocument, block: FaceBlock): readonly FaceUnit[] {
  switch (block.kind) {
    case 'heading':
      return [
        {
          content: <h2 className="report-heading">{block.text}</h2>,
          headsNext: true,
          startsPage: block.startsPage ?? false,
        },
      ];
    case 'paragraph':
      return [{ content: <p className="report-paragraph">{block.text}</p> }];
    case 'figures':
      return [{ content: <Figures figures={block.figures} /> }];
    case 'bars': {
      const longest = Math.max(1, ...block.bars.map(({ value }) => value ?? 0));
      return piecesOf(block.bars).map((bars) => ({ content: <Bars bars={bars} longest={longest} /> }));
    }
    case 'chart':
      return [{ content: <ReportChart chart={block.chart} width={usableWidth(document.orientation)} /> }];
    case 'keyFigures':
      return [{ content: <KeyFigures figures={block.figures} /> }];
    case 'alert':
      return [{ content: <p className="report-alert">{block.text}</p> }];
    case 'rows': {
      const { rows = document.rows, columns = document.columns } = block;
      return tableUnits({ ...document, columns }, rows);
    }
    case 'end':
      return [{ content: <End document={document} /> }];
    case 'photos':
      return photoRows(block.photos, usableWidth(document.orientation)).map((row) => ({
        content: <Photos row={row} />,
      }));
    default:
      return assertNever(block);
  }
}

function Figures({ figures }: Pick<Extract<FaceBlock, { kind: 'figures' }>, 'figures'>) {
  return (
    <dl className="report-figures">
      {figures.map(({ label, value, unit, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{value}</b> {unit}
          </dd>
          <dd className="report-note">{note}</dd>
        </div>
      ))}
    </dl>
  );
}

function Bars({ bars, longest }: { readonly bars: readonly FaceBar[]; readonly longest: number }) {
  return (
    <div className="report-bars">
      {bars.map(({ label, value, text, mark }) => (
        <div key={label} className="report-bar">
          <RingMark mark={mark} />
          <span className="report-bar-label">{label}</span>
          <span className="report-bar-track">
            {value === null ? null : (
              <span
                className="report-bar-fill"
                style={{ width: `${(value / longest) * LONGEST_BAR}%`, background: mark.color }}
              />
            )}
            <b>{text}</b>
          </span>
        </div>
      ))}
    </div>
  );
}

function End({ document: { notes, signatures } }: { readonly document: SheetDocument }) {
  return (
    <div className="report-end">
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <div className="report-signing">
        {signatures.map((label) => (
          <div key={label}>{label}</div>
        ))}
      </div>
    </div>
  );
}

function Photos({ row }: { readonly row: readonly PlacedPhoto[] }) {
  return (
    <div className="report-photos">
      {row.map(({ photo, width, height }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a photo of a row has no identity but its place
        <figure key={index} style={{ width: `${width}mm` }}>
          <img
            src={imageAddress(photo.image)}
            alt={photo.caption}
            style={{ width: `${width}mm`, height: `${height}mm` }}
          />
          <figcaption>{photo.caption}</figcaption>
        </figure>
      ))}
    </div>
  );
}
