import type { Registers } from '../fair/fairData.ts';
import type { GroupId, VolunteerId } from '../model/ids.ts';
import type { Locale } from '../model/settings.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { maskName, maskPhone } from '../people/mask.ts';
import { normaliseName } from '../people/normaliseName.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';

export interface PaperOptions {
  /** Print phones in full; masked otherwise. */
  readonly showPhones: boolean;
  /** Only the first character of people's names is printed. */
  readonly masksNames?: boolean;
}

/** What papers about people look up, whether they are about a fair or not. */
export type PeopleData = Pick<Registers, 'community' | 'groups' | 'volunteers'>;

/** The registers with what every builder looks up, looked up once. */
export interface PeopleContext {
  readonly text: Catalogue;
  readonly locale: Locale;
  readonly options: PaperOptions;
  /** Name of the volunteer as printed: with the number where another volunteer has the same name (rule 9). */
  nameOf(volunteer: Volunteer): string;
  /** Any other person's name as printed. */
  personName(name: string): string;
  phoneOf(phone: string): string;
  volunteer(id: VolunteerId): Volunteer | undefined;
  groupName(id: GroupId | null): string;
  readonly sampleMark: string | null;
}

/** Rows by their id. */
export function byId<Id extends string, T extends { readonly id: Id }>(
  rows: readonly T[],
): ReadonlyMap<Id, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function namesUsedTwice(volunteers: readonly Volunteer[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of volunteers) {
    const key = normaliseName(name);
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}

/** Looks the people over once for all papers. */
export function peopleContext(
  data: PeopleData,
  text: Catalogue,
  locale: Locale,
  options: PaperOptions,
): PeopleContext {
  const volunteers = byId(data.volunteers);
  const groups = byId(data.groups);
  const twice = namesUsedTwice(data.volunteers);
  return {
    text,
    locale,
    options,
    nameOf: ({ name, volunteerNo }) => {
      const shown = options.masksNames ? maskName(name) : name;
      return twice.has(normaliseName(name)) ? text.papers.sameName({ name: shown, volunteerNo }) : shown;
    },
    personName: (name) => (options.masksNames ? maskName(name) : name),
    phoneOf: (phone) => (options.showPhones ? phone : maskPhone(phone)),
    volunteer: (id) => volunteers.get(id),
    groupName: (id) => (id ? (groups.get(id)?.name ?? '') : ''),
    sampleMark: data.community.isSample ? text.common.sampleMark : null,
  };
}
