import { qrPath } from '../../../shared/documents/qrPath.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { Badge } from '../../../shared/documents/sheetFace.ts';
import { SheetFlower } from '../SheetFlower.tsx';
import type { FaceUnit } from './faceUnits.tsx';
import type { SizeStep } from './fittingSize.ts';
import { fittingSize } from './fittingSize.ts';
import { RingMark } from './RingMark.tsx';
import './badgesFace.css';

/** Badges side by side on portrait A4; five such rows fill a page. */
const ACROSS = 2;
/** Characters of a name that fit at each size, the largest first. */
const NAME_SIZES: readonly SizeStep[] = [
  { most: 3, points: 44 },
  { most: 4, points: 40 },
  { most: 5, points: 36 },
  { most: 7, points: 29 },
  { most: 9, points: 23 },
  // On two lines.
  { most: 18, points: 21 },
];
const SMALLEST_NAME = 15;

/** Rows of two badges each. */
export function badgeUnits(
  document: SheetDocument,
  badges: readonly Badge[],
  nobody: string,
): readonly FaceUnit[] {
  if (badges.length === 0) return [{ content: <p className="face-nobody">{nobody}</p> }];
  return Array.from({ length: Math.ceil(badges.length / ACROSS) }, (_, row) => ({
    content: (
      <div className="badge-row">
        {badges.slice(row * ACROSS, (row + 1) * ACROSS).map((badge, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a badge has no identity but its place
          <BadgeCard key={index} document={document} badge={badge} />
        ))}
      </div>
    ),
  }));
}

function BadgeCard({ document, badge }: { readonly document: SheetDocument; readonly badge: Badge }) {
  const code = badge.code === '' ? null : qrPath(badge.code);
  return (
    <div className="badge">
      <div className="badge-fair">
        <SheetFlower />
        <span>{document.subtitle}</span>
        {document.sampleMark ? <small>{document.sampleMark}</small> : null}
      </div>
      <div
        className="badge-name"
        style={{ fontSize: `${fittingSize(badge.name, NAME_SIZES, SMALLEST_NAME)}pt` }}
      >
        {badge.name}
      </div>
      <div className="badge-foot">
        <div>
          <div className="badge-role">{badge.role}</div>
          <div className="badge-stalls">
            {badge.marks.map((mark) => (
              <RingMark key={`${mark.initial} ${mark.color}`} mark={mark} />
            ))}
            <b>{badge.stalls}</b>
          </div>
          <div className="badge-belongs">{badge.belongs}</div>
        </div>
        {code ? (
          <div className="badge-code">
            <svg viewBox={`0 0 ${code.size} ${code.size}`} aria-hidden="true" shapeRendering="crispEdges">
              <path d={code.path} stroke="#000" strokeWidth={1} />
            </svg>
            {badge.volunteerNo === '' ? null : <span>{badge.volunteerNo}</span>}
          </div>
        ) : null}
      </div>
    </div>
  );
}
