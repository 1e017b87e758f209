import type {
  BarStyle,
  ChartKey,
  ColumnChart,
  FaceChart,
  HeatChart,
} from '../../../shared/documents/report/faceChart.ts';
import { heatShade } from '../../../shared/documents/report/heatShade.ts';
import type { PlacedBar, PlacedText } from '../../../shared/documents/report/placeColumns.ts';
import { hatchLines, placeColumns } from '../../../shared/documents/report/placeColumns.ts';
import { emsOf } from './posterText.ts';
import { RingMark } from './RingMark.tsx';
import './reportChart.css';

/** A chart on paper, in black ink: styles and figures tell what colours would. */
export function ReportChart({ chart, width }: { readonly chart: FaceChart; readonly width: number }) {
  return chart.kind === 'heat' ? <Heat chart={chart} /> : <Columns chart={chart} width={width} />;
}

function Columns({ chart, width }: { readonly chart: ColumnChart; readonly width: number }) {
  const placed = placeColumns(chart, width);
  return (
    <div className="report-chart">
      {chart.keys.length > 0 ? <Keys keys={chart.keys} /> : null}
      <svg
        viewBox={`0 0 ${placed.width} ${placed.height}`}
        style={{ width: `${placed.width}mm`, height: `${placed.height}mm` }}
        role="img"
        aria-label={chart.label}
      >
        {placed.bars.map((bar, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar has no identity but its place
          <Bar key={index} bar={bar} />
        ))}
        <line className="report-axis" x1={0} x2={placed.width} y1={placed.baseline} y2={placed.baseline} />
        {placed.texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text has no identity but its place
          <Label key={index} text={text} size={placed.size} />
        ))}
      </svg>
    </div>
  );
}

/** Height of digits in ems. */
const DIGIT = 0.74;

function Label({ text: own, size }: { readonly text: PlacedText; readonly size: number }) {
  const { text, x, y, width, isValue } = own;
  return (
    <>
      {isValue ? (
        <rect
          className="report-clearing"
          x={x - width / 2}
          y={y - DIGIT * size}
          width={width}
          height={DIGIT * size}
        />
      ) : null}
      <text className="report-label" x={x} y={y} fontSize={size}>
        {text}
      </text>
    </>
  );
}

function Bar({ bar }: { readonly bar: PlacedBar }) {
  const { style, x, y, width, height } = bar;
  return (
    <g>
      <rect className={`report-column is-${style}`} x={x} y={y} width={width} height={height} />
      {style === 'hatched'
        ? hatchLines(bar).map((line) => (
            <line key={`${line.x1} ${line.y1}`} className="report-hatch" {...line} />
          ))
        : null}
    </g>
  );
}

/** Size of the little bar beside a word, in millimetres. */
const KEY = { width: 6, height: 3 } as const;

function keyBar(style: BarStyle): PlacedBar {
  return { style, x: 0.2, y: 0.2, width: KEY.width - 0.4, height: KEY.height - 0.4 };
}

function Keys({ keys }: { readonly keys: readonly ChartKey[] }) {
  return (
    <ul className="report-keys">
      {keys.map(({ style, text }) => (
        <li key={style}>
          <svg
            viewBox={`0 0 ${KEY.width} ${KEY.height}`}
            style={{ width: `${KEY.width}mm`, height: `${KEY.height}mm` }}
            aria-hidden="true"
          >
            <Bar bar={keyBar(style)} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Names of rows as wide as they need, in millimetres: letters of 9 points, the ring before them, or only air behind them. */
const NAME = { em: 3.2, ring: 9, air: 3, most: 54 } as const;
/** More columns than these need smaller figures. */
const ROOMY_COLUMNS = 13;

function Heat({ chart }: { readonly chart: HeatChart }) {
  const longest = Math.max(...chart.rows.map(({ label }) => emsOf(label)));
  const ring = chart.rows.some(({ mark }) => mark) ? NAME.ring : NAME.air;
  const width = Math.min(NAME.most, longest * NAME.em + ring);
  return (
    <table
      className={chart.heads.length > ROOMY_COLUMNS ? 'report-heat is-crowded' : 'report-heat'}
      aria-label={chart.label}
    >
      <colgroup>
        <col style={{ width: `${width}mm` }} />
      </colgroup>
      <thead>
        <tr>
          <td />
          {chart.heads.map((lines, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity but its place
            <th key={index} scope="col">
              {lines.join('\n')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.rows.map(({ label, mark, cells }) => (
          <tr key={label}>
            <th scope="row">
              {mark ? <RingMark mark={mark} /> : null} {label}
            </th>
            {cells.map(({ share, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity but its place
              <td key={index} style={share === null ? undefined : { background: `#${heatShade(share)}` }}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
