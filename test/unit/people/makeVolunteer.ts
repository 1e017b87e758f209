import * as v from 'valibot';
import { IsoDate } from '../../../shared/model/basic.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { newVolunteer } from '../../../shared/people/newVolunteer.ts';

export const day = (text: string): IsoDate => v.parse(IsoDate, text);

/** An invented volunteer for tests; `over` says what matters. */
export function makeVolunteer(id: string, over: Partial<Volunteer> = {}): Volunteer {
  return { ...newVolunteer(() => id, `V${id}`, day('2025-01-01')), name: '张伟', ...over };
}
