import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { Tent } from '../../../shared/documents/sheetFace.ts';
import { SheetFlower } from '../SheetFlower.tsx';
import type { FaceUnit } from './faceUnits.tsx';
import type { SizeStep } from './fittingSize.ts';
import { fittingSize } from './fittingSize.ts';
import { glyphWidth } from './glyphWidth.ts';
import { RingMark } from './RingMark.tsx';
import './tentsFace.css';

/** A stall's number, which is found from across the square; long ones of the office's own are smaller. */
const NUMBER_SIZES: readonly SizeStep[] = [
  { most: 1.8, points: 120 },
  { most: 2.5, points: 92 },
  { most: 4, points: 60 },
];
const SMALLEST_NUMBER = 36;
/** A stall's name: on one line up to the fourth size, on two and more below. */
const NAME_SIZES: readonly SizeStep[] = [
  { most: 5, points: 92 },
  { most: 6, points: 80 },
  { most: 8, points: 62 },
  { most: 10, points: 50 },
  { most: 24, points: 40 },
];
const SMALLEST_NAME = 30;
/** Above so many characters what is on offer takes several lines, and leaves less room for the name. */
const MANY_ITEMS = 60;
const LARGEST_BESIDE_MANY = 54;
const CATEGORY_SIZES: readonly SizeStep[] = [
  { most: 6, points: 36 },
  { most: 9, points: 27 },
];
const SMALLEST_CATEGORY = 20;
/** What is on offer: large while it is short. */
const ITEMS_SIZES: readonly SizeStep[] = [
  { most: 22, points: 24 },
  { most: 48, points: 20 },
];
const SMALLEST_ITEMS = 15;

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

/** The largest size at which a text fits, in points, and none above the last argument. */
function sizeOf(
  text: string,
  steps: readonly SizeStep[],
  smallest: number,
  largest = Number.POSITIVE_INFINITY,
): { readonly fontSize: string } {
  return { fontSize: `${Math.min(fittingSize(text, steps, smallest), largest)}pt` };
}

function TentSide({ document, tent }: { readonly document: SheetDocument; readonly tent: Tent }) {
  const largestName = glyphWidth(tent.items) > MANY_ITEMS ? LARGEST_BESIDE_MANY : undefined;
  return (
    <>
      <div className="tent-top">
        <span className="tent-number" style={sizeOf(tent.number, NUMBER_SIZES, SMALLEST_NUMBER)}>
          {tent.number}
        </span>
        <span className="tent-category" style={sizeOf(tent.category, CATEGORY_SIZES, SMALLEST_CATEGORY)}>
          <RingMark mark={tent.mark} />
          <span>{tent.category}</span>
        </span>
      </div>
      <div className="tent-band" style={{ background: tent.mark.color }} />
      <div className="tent-name" style={sizeOf(tent.name, NAME_SIZES, SMALLEST_NAME, largestName)}>
        {tent.name}
      </div>
      {tent.items === '' ? null : (
        <div className="tent-items" style={sizeOf(tent.items, ITEMS_SIZES, SMALLEST_ITEMS)}>
          {tent.items}
        </div>
      )}
      {tent.unit === '' ? null : <div className="tent-unit">{tent.unit}</div>}
      <div className="tent-foot">
        <SheetFlower />
        <span>{document.subtitle}</span>
        {document.sampleMark ? <b>{document.sampleMark}</b> : null}
      </div>
    </>
  );
}
