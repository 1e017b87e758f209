import type { Volunteer } from '../model/volunteer.ts';

/** A volunteer in words: two of one name are told apart by their number (rule 9). */
export function volunteerLabel({ name, volunteerNo }: Pick<Volunteer, 'name' | 'volunteerNo'>): string {
  return `${name} ${volunteerNo}`.trim();
}
