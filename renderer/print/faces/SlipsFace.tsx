import type { SheetFace, Slip, SlipPlace } from '../../../shared/documents/sheetFace.ts';
import type { FaceUnit } from './faceUnits.tsx';
import { RingMark } from './RingMark.tsx';
import './slipsFace.css';

/** Slips side by side on portrait A4. */
const ACROSS = 2;

type Slips = Extract<SheetFace, { readonly kind: 'slips' }>;

/** Rows of two slips each, equally high, with lines to cut along. */
export function slipUnits({ slips, occasion, nobody }: Slips): readonly FaceUnit[] {
  if (slips.length === 0) return [{ content: <p className="face-nobody">{nobody}</p> }];
  return Array.from({ length: Math.ceil(slips.length / ACROSS) }, (_, row) => ({
    content: (
      <div className="slip-row">
        <Scissors />
        {slips.slice(row * ACROSS, (row + 1) * ACROSS).map((slip) => (
          <SlipCard key={`${slip.volunteerNo} ${slip.name}`} slip={slip} occasion={occasion} />
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

function SlipCard({ slip, occasion }: { readonly slip: Slip } & Pick<Slips, 'occasion'>) {
  return (
    <div className="slip">
      <div className="slip-occasion">
        <span>{occasion.fair}</span>
        <b>{occasion.day}</b>
      </div>
      <div className="slip-head">
        <b>{slip.name}</b>
        <span className="slip-no">{slip.volunteerNo}</span>
        <span className="slip-team">{slip.team}</span>
      </div>
      {slip.places.map((place) => (
        <SlipLine key={`${place.time} ${place.stallNo} ${place.post}`} place={place} />
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

function SlipLine({ place }: { readonly place: SlipPlace }) {
  const { time, stallNo, category, stall, post, lead, mark } = place;
  return (
    <div className="slip-line">
      <span className="slip-time">{time}</span>
      <b className="slip-stall">{stallNo}</b>
      <RingMark mark={mark} />
      <span className="slip-what">
        {stall}
        <small>
          {category} · {post}
        </small>
      </span>
      {lead ? <em>{lead}</em> : null}
    </div>
  );
}
