import type { Rotation, RotationCell } from '../fair/partnerRotation.ts';
import { isVisit } from '../fair/partnerRotation.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Category } from '../model/category.ts';
import type { Community } from '../model/community.ts';
import type { Fair } from '../model/fair.ts';
import type { PartnerUnit } from '../model/partner.ts';
import type { PeopleContext } from './peopleContext.ts';
import { byId } from './peopleContext.ts';
import { printedHost } from './printedHost.ts';
import type { HeadLine } from './sheetDocument.ts';

/** A year of partner visits, as the papers about it take it. */
export interface RotationPaperData {
  readonly year: number;
  readonly today: IsoDate;
  readonly community: Community;
  readonly rotation: Rotation;
  readonly partnerUnits: readonly PartnerUnit[];
  /** The fairs of the year. */
  readonly fairs: readonly Fair[];
  /** In their order. */
  readonly categories: readonly Category[];
}

/** A unit that comes or is due at a fair. */
export interface Visitor {
  readonly unit: PartnerUnit;
  readonly cell: RotationCell;
}

/** Who comes or is due in a month, in the order of the board. @param month 1…12 */
export function visitorsOf({ rotation, partnerUnits }: RotationPaperData, month: number): readonly Visitor[] {
  const unitOf = byId(partnerUnits);
  return rotation.rows.flatMap(({ partnerUnitId, cells }): readonly Visitor[] => {
    const unit = unitOf.get(partnerUnitId);
    const cell = cells[month - 1];
    return unit && cell && (cell.state === 'due' || isVisit(cell.state)) ? [{ unit, cell }] : [];
  });
}

/** People to expect at a visit: as booked, else as many as usually come. */
export function peopleToExpect(
  unit: Pick<PartnerUnit, 'typicalHeadcount'>,
  { booking }: Pick<RotationCell, 'booking'>,
): number {
  return booking?.expected ?? unit.typicalHeadcount;
}

/** Who holds the fairs, for the head of a sheet. */
export function hostLine({ text }: PeopleContext, { community }: RotationPaperData): HeadLine {
  return { label: text.papers.head.host, value: printedHost(community) };
}
