import type { Slip } from '../../../shared/documents/sheetFace.ts';
import type { FaceUnit } from './faceUnits.tsx';
import './slipsFace.css';

/** Slips side by side on portrait A4. */
const ACROSS = 2;

/** Rows of two slips each, equally high, with lines to cut along. */
export function slipUnits(slips: readonly Slip[], nobody: string): readonly FaceUnit[] {
  if (slips.length === 0) return [{ content: <p className="face-nobody">{nobody}</p> }];
  return Array.from({ length: Math.ceil(slips.length / ACROSS) }, (_, row) => ({
    content: (
      <div className="slip-row">
        <Scissors />
        {slips.slice(row * ACROSS, (row + 1) * ACROSS).map((slip) => (
          <SlipCard key={`${slip.volunteerNo} ${slip.name}`} slip={slip} />
        ))}
      </div>
    ),
  }));
}

/** A small pair of scissors at the line to cut along. */
function Scissors() {
  return (
    <svg className="slip-scissors" viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="#000" strokeWidth="1.6">
        <circle cx="5" cy="6" r="3" />
        <circle cx="5" cy="18" r="3" />
        <path d="M7.6 7.6 22 17M7.6 16.4 22 7" />
      </g>
    </svg>
  );
}

function SlipCard({ slip }: { readonly slip: Slip }) {
  return (
    <div className="slip">
      <div className="slip-head">
        <b>{slip.name}</b>
        <span>{slip.volunteerNo}</span>
        <span className="slip-team">{slip.team}</span>
      </div>
      {slip.lines.map(([time, number, category, stall, post, lead]) => (
        <div className="slip-line" key={`${time} ${number} ${post}`}>
          <span className="slip-time">{time}</span>
          <b className="slip-stall">{number}</b>
          <span>
            {stall}
            <small>
              {category} · {post}
            </small>
          </span>
          {lead ? <em>{lead}</em> : null}
        </div>
      ))}
      <dl>
        {slip.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
