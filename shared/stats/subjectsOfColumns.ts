import { volunteerLabel } from '../people/volunteerLabel.ts';
import type { CheckRegisters } from './checkTypes.ts';
import type { FairColumns } from './columns/fairColumns.ts';
import { SUBJECTS } from './columns/fairColumns.ts';

/** Whom the records of a fair are about. Names are looked up only when they are asked for. */
export interface Subjects {
  /** Id of the volunteer, partner person or booking of a row of attendance. */
  idOfRow(row: number): string;
  /** Id of a volunteer by number. */
  idOfPerson(person: number): string;
  isKnownRow(row: number): boolean;
  isKnownPerson(person: number): boolean;
  labelOfRow(row: number): string;
  labelOfPerson(person: number): string;
  /** Who is meant, or the id where nobody is. */
  labelOf(id: string): string;
}

const VOLUNTEER = SUBJECTS.indexOf('volunteer');
const volunteerMaps = new WeakMap<object, ReadonlyMap<string, CheckRegisters['volunteers'][number]>>();

function volunteersById({ volunteers }: Pick<CheckRegisters, 'volunteers'>) {
  const known = volunteerMaps.get(volunteers);
  if (known) return known;
  const made = new Map<string, CheckRegisters['volunteers'][number]>(volunteers.map((row) => [row.id, row]));
  volunteerMaps.set(volunteers, made);
  return made;
}

/** Looks up whom the records of a fair are about. */
export function subjectsOf(columns: FairColumns, registers: CheckRegisters): Subjects {
  const volunteers = volunteersById(registers);
  const partners = new Map<string, string>(
    columns.bookings.flatMap(({ id, partnerUnitId, people }) => [
      [id, registers.partnerUnits.find((unit) => unit.id === partnerUnitId)?.name ?? id],
      ...people.map((person): readonly [string, string] => [person.id, person.name]),
    ]),
  );
  const personId = (person: number): string => registers.people.ids[person] ?? '';
  const labelOf = (id: string): string => {
    const volunteer = volunteers.get(id);
    return volunteer ? volunteerLabel(volunteer) : (partners.get(id) ?? id);
  };
  const { kind, subject } = columns.attendance;
  const idOfRow = (row: number): string => {
    const number = subject[row] ?? 0;
    return kind[row] === VOLUNTEER ? personId(number) : (columns.subjects[number] ?? '');
  };
  const isKnown = (id: string): boolean => volunteers.has(id) || partners.has(id);
  return {
    idOfRow,
    idOfPerson: personId,
    isKnownRow: (row) => isKnown(idOfRow(row)),
    isKnownPerson: (person) => volunteers.has(personId(person)),
    labelOfRow: (row) => labelOf(idOfRow(row)),
    labelOfPerson: (person) => labelOf(personId(person)),
    labelOf,
  };
}
