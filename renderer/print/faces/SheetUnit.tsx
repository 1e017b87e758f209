import type { FaceUnit } from './faceUnits.tsx';

/** One part of a face that is never split between pages. */
export function SheetUnit({ unit }: { readonly unit: FaceUnit }) {
  return (
    <div
      className="sheet-unit"
      data-part="unit"
      {...(unit.headsNext ? { 'data-heads': '' } : {})}
      {...(unit.startsPage ? { 'data-starts': '' } : {})}
      {...(unit.table && !unit.headsNext ? { 'data-row': '' } : {})}
    >
      {unit.content}
    </div>
  );
}
