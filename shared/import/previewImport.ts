import type { ImportTarget } from './importFields.ts';
import type { AttendanceImport } from './previewAttendance.ts';
import { previewAttendance } from './previewAttendance.ts';
import type { PartnerImport } from './previewPartners.ts';
import { previewPartners } from './previewPartners.ts';
import type { ImportPreview } from './previewTypes.ts';
import type { VolunteerImport } from './previewVolunteers.ts';
import { previewVolunteers } from './previewVolunteers.ts';

/** Everything that an import of whatever list is judged by. */
export type ImportInput = VolunteerImport & PartnerImport & AttendanceImport;

/** Judges an import of whatever list; nothing is written. */
export function previewImport(target: ImportTarget, input: ImportInput): ImportPreview {
  const previews = {
    volunteers: previewVolunteers,
    partners: previewPartners,
    attendance: previewAttendance,
  } satisfies Record<ImportTarget, (all: ImportInput) => ImportPreview>;
  return previews[target](input);
}
