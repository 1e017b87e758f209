import type { YearData } from '../fair/fairData.ts';
import { assertNever } from '../model/assertNever.ts';
import type { Redemption } from '../model/points.ts';
import type { Locale } from '../model/settings.ts';
import type { PeoplePaperRequest } from '../paperRequest.ts';
import type { OwnRecords } from '../people/serviceHistory.ts';
import { personPoints } from '../points/personPoints.ts';
import type { PointsStatement } from '../points/pointsStatement.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import { attendanceMatrix } from './attendanceMatrix.ts';
import { availabilityForm } from './availabilityForm.ts';
import type { PaperOptions, PeopleData } from './peopleContext.ts';
import { peopleContext } from './peopleContext.ts';
import { pointsListSheet } from './pointsListSheet.ts';
import { pointsStatementSheet } from './pointsStatementSheet.ts';
import type { RotationPaperData } from './rotationPaper.ts';
import { rotationTable } from './rotationTable.ts';
import type { SheetDocument } from './sheetDocument.ts';
import { visitList } from './visitList.ts';

/** Papers of which there is one for all whom it is about; the others are built by buildPeoplePapers.ts. */
export type OnePaperRequest = Exclude<
  PeoplePaperRequest,
  { readonly kind: 'serviceRecords' | 'certificate' | 'partnerLetter' }
>;

/** The registers, for a statement of points what the person did, and for papers about the partners' year that year. */
export interface PeoplePaperData extends PeopleData {
  readonly own: OwnRecords | null;
  readonly rotation: Omit<RotationPaperData, 'community'> | null;
  /** A year with all its records, for the matrix of people. */
  readonly yearData?: YearData | null;
  /** What the person of a statement of points exchanged. */
  readonly redemptions?: readonly Redemption[];
  /** The ledgers of all volunteers, for the list of points. */
  readonly statements?: ReadonlyMap<string, PointsStatement> | null;
}

/**
 * A paper about people or partners as a document. People who are gone are left out of a list, in the order asked for; null when the
 * person of a statement of points is gone.
 */
export function buildPeoplePaper(
  data: PeoplePaperData,
  request: OnePaperRequest,
  text: Catalogue,
  locale: Locale,
  options: PaperOptions,
): SheetDocument | null {
  const context = peopleContext(data, text, locale, options);
  switch (request.kind) {
    case 'availabilityForm': {
      const people = request.volunteerIds.flatMap((id) => context.volunteer(id) ?? []);
      return availabilityForm(context, data.community, people);
    }
    case 'rotationTable':
    case 'visitList': {
      const year = data.rotation && { ...data.rotation, community: data.community };
      if (!year) return null;
      return request.kind === 'visitList' ? visitList(context, year) : rotationTable(context, year);
    }
    case 'attendanceMatrix':
      return data.yearData ? attendanceMatrix(context, data.yearData) : null;
    case 'pointsStatement': {
      const volunteer = context.volunteer(request.volunteerId);
      if (!volunteer || !data.own) return null;
      return pointsStatementSheet(context, data.community, volunteer, {
        ...personPoints(data.own, data.redemptions ?? [], data.community.pointsRules),
        fairs: data.own.fairs,
        on: request.on,
      });
    }
    case 'pointsList': {
      const year = request.year === null ? null : Number(request.year);
      return data.statements
        ? pointsListSheet(context, data, data.statements, { year, until: request.on })
        : null;
    }
    case 'annualReport':
    case 'chart':
      // Made of a whole period: report/annualReport.ts and chartSheet.ts build them.
      return null;
    default:
      return assertNever(request);
  }
}
