import type { SheetColumn, SheetDocument, SheetRow } from '../../../shared/documents/sheetDocument.ts';
import { cellText, PIXELS_PER_MM, usableWidth } from '../../../shared/documents/sheetDocument.ts';
import type { FaceMark, SheetFace } from '../../../shared/documents/sheetFace.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { textWidthIn } from '../textWidth.ts';
import type { FaceUnit } from './faceUnits.tsx';
import { MapPictogram } from './MapPictogram.tsx';
import { GroundEdge, inwards, MapLabel, MarkBlock, TableShape } from './MapShapes.tsx';
import type { MapPen } from './mapPen.ts';
import { drawnGround, drawnMark, mapLabels, numberSizes, wordRoom } from './mapPen.ts';
import './mapFace.css';

type MapFace = Extract<SheetFace, { kind: 'map' }>;

/** Height in millimetres that head and foot surely leave, also when the head's facts take two lines. */
const ROOM = { landscape: 155, portrait: 242 } as const;
const LIST_COLUMNS = { landscape: 3, portrait: 2 } as const;
/** A map that shares its page with the list is at least so large, compared with a page of its own. */
const LEAST_SHARE = 0.55;
/** Millimetres: a line of 10.5 points, what a list entry and the list's title need besides. */
const MM = { line: 4.85, entry: 2.6, title: 8.5, besideText: 21.5, scaleBar: 8, edge: 1.5 } as const;
const MIN_TEXT = 10.5 * (25.4 / 72);
const MAX_TEXT = 14 * (25.4 / 72);
/** Thin lines are half a point. */
const RULE = 0.5 * (25.4 / 72);
const METRES_OF_BAR = [1, 2, 5, 10, 20, 50] as const;
const BETWEEN = ' · ';
/** A line that breaks between words is so much longer than its letters, about. */
const SLACK = 1.03;
/** The bar of the scale is at least so long, in millimetres. */
const LEAST_BAR = 25;

/** The cell of a column that the office has not hidden; blank otherwise. */
function cellOf(document: SheetDocument, row: SheetRow, key: string): string {
  const index = document.columns.findIndex((column) => column.key === key);
  const column: SheetColumn | undefined = document.columns[index];
  return column && row.kind !== 'group' ? cellText(row.cells[index] ?? '', column, document.locale) : '';
}

/** What of a stall stands in the list. */
interface ListEntry {
  readonly number: string;
  readonly name: string;
  readonly category: string;
  readonly offers: string;
  readonly mark: FaceMark | null;
}

function entriesOf(document: SheetDocument, { tables }: MapFace): readonly ListEntry[] {
  return document.rows.map((row, index) => ({
    number: cellOf(document, row, 'stallNo'),
    name: cellOf(document, row, 'name'),
    category: cellOf(document, row, 'category'),
    offers: cellOf(document, row, 'offers'),
    mark: tables[index]?.mark ?? null,
  }));
}

function inLines(entries: readonly ListEntry[], columns: number): readonly (readonly ListEntry[])[] {
  return Array.from({ length: Math.ceil(entries.length / columns) }, (_, line) =>
    entries.slice(line * columns, (line + 1) * columns),
  );
}

function headOf({ name, category }: ListEntry): string {
  return [name, category].filter((part) => part !== '').join(BETWEEN);
}

/** Height that the list will take, in millimetres; words may break so that a line is not full. */
function listHeight(
  lines: readonly (readonly ListEntry[])[],
  columnWidth: number,
  document: SheetDocument,
): number {
  const widthOf = textWidthIn({ ...document, fontSize: 10.5 });
  const room = (columnWidth - MM.besideText) * PIXELS_PER_MM;
  const rows = (text: string, isBold: boolean): number =>
    Math.max(1, Math.ceil((widthOf(text, isBold) * SLACK) / room));
  return lines.reduce<number>(
    (sum, line) =>
      sum +
      Math.max(...line.map((entry) => rows(headOf(entry), true) + rows(entry.offers, false))) * MM.line +
      MM.entry,
    MM.title,
  );
}

/** Millimetres a metre, so that the ground is as large as there is room for. */
function scaleFor(face: MapFace, width: number, height: number): number {
  const edges = 2 * MM.edge;
  return Math.min((width - edges) / face.width, (height - edges - MM.scaleBar) / face.depth);
}

/** The parts of a stall map: the map, as large as the page allows, and the list of stalls below it or overleaf. */
export function mapUnits(document: SheetDocument, face: MapFace): readonly FaceUnit[] {
  const width = usableWidth(document.orientation);
  const room = ROOM[document.orientation];
  const columns = LIST_COLUMNS[document.orientation];
  const lines = inLines(entriesOf(document, face), columns);
  const alone = scaleFor(face, width, room);
  const shared = scaleFor(face, width, room - listHeight(lines, width / columns, document));
  const isShared = shared >= alone * LEAST_SHARE;
  const words = catalogueOf(document.locale).groundPlan;
  const title = { content: <h2 className="map-list-title">{words.list}</h2>, headsNext: true };
  const map = (
    // A map with a page of its own fills it, or the list would begin in the last centimetre.
    <div className="map-page" style={isShared ? undefined : { minHeight: `${room}mm` }}>
      <PaperMap face={face} scale={isShared ? shared : alone} metres={(count) => words.metres({ count })} />
    </div>
  );
  return [
    { content: map },
    ...(lines.length > 0 ? [title] : []),
    ...lines.map((line) => ({ content: <ListLine line={line} columns={columns} /> })),
  ];
}

interface PaperMapProps {
  readonly face: MapFace;
  readonly scale: number;
  readonly metres: (count: number) => string;
}

function PaperMap({ face, scale, metres }: PaperMapProps) {
  const fontSize = Math.max(MIN_TEXT, Math.min(MAX_TEXT, scale * 0.5, wordRoom(face, scale)));
  const pen: MapPen = { scale, fontSize, rule: RULE, leastMark: 6 };
  const { right, bottom } = drawnGround(face, pen);
  const labels = mapLabels(face, pen);
  const numbers = numberSizes(face.tables, pen);
  const width = right + 2 * MM.edge;
  const height = bottom + 2 * MM.edge + MM.scaleBar;
  const bar = METRES_OF_BAR.find((count) => count * scale >= LEAST_BAR) ?? 100;
  return (
    <svg
      className="map-face"
      width={`${width}mm`}
      height={`${height}mm`}
      viewBox={`${-MM.edge} ${-MM.edge} ${width} ${height}`}
      aria-hidden="true"
    >
      <GroundEdge map={face} pen={pen} />
      {face.tables.map((table, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a table on paper has no identity but its place
        <g key={index} transform={`translate(${table.x * scale} ${table.y * scale})`}>
          <TableShape table={table} pen={pen} numberSize={numbers[index] ?? fontSize} />
        </g>
      ))}
      {face.marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark on paper has no identity but its place
        <g key={index} transform={`translate(${mark.x * scale} ${mark.y * scale})`}>
          <MapPictogram
            kind={mark.kind}
            size={drawnMark(pen)}
            rule={RULE}
            quarters={mark.kind === 'entrance' ? (inwards(mark, face) ?? 0) : 0}
          />
        </g>
      ))}
      {[...labels.tables, ...labels.marks].map((label, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a label on paper has no identity but its place
        label ? <MapLabel key={index} label={label} pen={pen} /> : null,
      )}
      <g transform={`translate(0 ${bottom + 4})`}>
        <path
          d={`M0 -1.2V1.2M0 0H${bar * scale}M${bar * scale} -1.2V1.2`}
          stroke="#000"
          strokeWidth={RULE * 2}
        />
        <text x={bar * scale + 2} y={MIN_TEXT * 0.36} fontSize={MIN_TEXT}>
          {metres(bar)}
        </text>
      </g>
    </svg>
  );
}

function ListLine({ line, columns }: { readonly line: readonly ListEntry[]; readonly columns: number }) {
  return (
    <div className="map-list-line" style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
      {line.map(({ number, name, category, offers, mark }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry on paper has no identity but its place
        <div className="map-list-entry" key={index}>
          <b>{number}</b>
          {mark ? (
            <svg viewBox="-5 -5 10 10" aria-hidden="true">
              <MarkBlock mark={mark} size={{ width: 10, depth: 10 }} />
            </svg>
          ) : (
            <span />
          )}
          <div>
            <b>{name}</b>
            {name !== '' && category !== '' ? BETWEEN : ''}
            {category}
            <div>{offers}</div>
          </div>
        </div>
      ))}
    </div>
  );
}
