import type { ImportTarget } from './importFields.ts';
import type { ImportPreview } from './previewTypes.ts';
import type { VolunteerImport } from './previewVolunteers.ts';
import { previewVolunteers } from './previewVolunteers.ts';

/** Everything that an import may be judged by. */
export type ImportInput = VolunteerImport;

/** Judges an import of whatever list; nothing is written. */
export function previewImport(target: ImportTarget, input: ImportInput): ImportPreview {
  if (target !== 'volunteers') throw new Error(target);
  return previewVolunteers(input);
}
