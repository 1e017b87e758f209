import type { PeoplePaperRequest } from '../desktop.ts';
import type { YearData } from '../fair/fairData.ts';
import { assertNever } from '../model/assertNever.ts';
import type { Locale } from '../model/settings.ts';
import type { OwnRecords } from '../people/serviceHistory.ts';
import { serviceRecord } from '../people/serviceRecord.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import { attendanceMatrix } from './attendanceMatrix.ts';
import { availabilityForm } from './availabilityForm.ts';
import type { PaperOptions, PeopleData } from './peopleContext.ts';
import { peopleContext } from './peopleContext.ts';
import type { RotationPaperData } from './rotationPaper.ts';
import { rotationTable } from './rotationTable.ts';
import { serviceRecordSheet } from './serviceRecordSheet.ts';
import type { SheetDocument } from './sheetDocument.ts';
import { visitList } from './visitList.ts';

/** The registers, for a service record what the person did, and for papers about the partners' year that year. */
export interface PeoplePaperData extends PeopleData {
  readonly own: OwnRecords | null;
  readonly rotation: Omit<RotationPaperData, 'community'> | null;
  /** A year with all its records, for the matrix of people. */
  readonly yearData?: YearData | null;
}

/**
 * A paper about people or partners as a document. People who are gone are left out of a list, in the order asked for; null when the
 * person of a service record is gone.
 */
export function buildPeoplePaper(
  data: PeoplePaperData,
  request: PeoplePaperRequest,
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
    case 'serviceRecord': {
      const volunteer = context.volunteer(request.volunteerId);
      const year = Number(request.year);
      return volunteer && data.own
        ? serviceRecordSheet(context, data.community, volunteer, {
            record: serviceRecord(data.own, year),
            year,
          })
        : null;
    }
    case 'rotationTable':
    case 'visitList': {
      const year = data.rotation && { ...data.rotation, community: data.community };
      if (!year) return null;
      return request.kind === 'visitList' ? visitList(context, year) : rotationTable(context, year);
    }
    case 'attendanceMatrix':
      return data.yearData ? attendanceMatrix(context, data.yearData) : null;
    default:
      return assertNever(request);
  }
}
