import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { Tent } from '../../../shared/documents/sheetFace.ts';
import { SheetFlower } from '../SheetFlower.tsx';
import type { FaceUnit } from './faceUnits.tsx';
import { glyphWidth } from './glyphWidth.ts';
import { RingMark } from './RingMark.tsx';
import './tentsFace.css';

/** Characters of a stall's name that fit on one line at each size, the largest first. */
const NAME_SIZES = [
  { most: 5, points: 84 },
  { most: 7, points: 62 },
  { most: 9, points: 48 },
  { most: 18, points: 42 },
] as const;
const SMALLEST_NAME = 30;
/** Above so many characters what is on offer is written smaller. */
const MANY_ITEMS = 34;

/** A page for each card: the same twice, once upside down. */
export function tentUnits(
  document: SheetDocument,
  tents: readonly Tent[],
  fold: string,
): readonly FaceUnit[] {
  return tents.map((tent) => ({
    content: (
      <div className="tent">
        <div className="tent-half is-turned" aria-hidden="true">
          <TentSide document={document} tent={tent} />
        </div>
        <div className="tent-fold" aria-hidden="true">
          <span>{fold}</span>
        </div>
        <div className="tent-half">
          <TentSide document={document} tent={tent} />
        </div>
      </div>
    ),
  }));
}

function TentSide({ document, tent }: { readonly document: SheetDocument; readonly tent: Tent }) {
  const size = NAME_SIZES.find(({ most }) => glyphWidth(tent.name) <= most)?.points ?? SMALLEST_NAME;
  const isLong = glyphWidth(tent.items) > MANY_ITEMS;
  return (
    <>
      <div className="tent-top">
        <span className="tent-number">{tent.number}</span>
        <span className="tent-category">
          <RingMark mark={tent.mark} />
          {tent.category}
        </span>
      </div>
      <div className="tent-name" style={{ fontSize: `${size}pt` }}>
        {tent.name}
      </div>
      <div className={isLong ? 'tent-items is-long' : 'tent-items'}>{tent.items}</div>
      <div className="tent-foot">
        <SheetFlower />
        <span>{document.subtitle}</span>
        {document.sampleMark ? <b>{document.sampleMark}</b> : null}
        <span className="tent-unit">{tent.unit}</span>
      </div>
    </>
  );
}
