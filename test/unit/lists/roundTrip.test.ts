import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EXPORT_FIELDS } from '../../../shared/import/importFields.ts';
import { previewPartners } from '../../../shared/import/previewPartners.ts';
import { partnerSheet, volunteerSheet } from '../../../shared/lists/listSheets.ts';
import { listWorkbook } from '../../../shared/lists/listWorkbook.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { PartnerUnit as PartnerUnitSchema } from '../../../shared/model/partner.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { VOLUNTEER_KINDS, Volunteer as VolunteerSchema } from '../../../shared/model/volunteer.ts';
import { newPartner } from '../../../shared/people/newPartner.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { sequentialIds } from '../../../shared/sample/dice.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';
import { NO_ANSWERS, preview, sheetsOf, tally } from '../import/messyRoster.ts';
import { makeVolunteer } from '../people/makeVolunteer.ts';

const SAMPLE = shippedSample(zhCN);
const NAMES = { groups: SAMPLE.groups, categories: SAMPLE.categories, partnerUnits: SAMPLE.partnerUnits };
const MADE_AT = '2026-06-01T00:00:00.000Z';

function exported(volunteers: readonly Volunteer[], locale: Locale, showPhones = true): Uint8Array {
  const names = { ...NAMES, text: catalogueOf(locale) };
  const sheet = volunteerSheet(volunteers, EXPORT_FIELDS.volunteers, names, showPhones);
  return writeWorkbook(listWorkbook('list', MADE_AT, [sheet]));
}

function imported(bytes: Uint8Array, volunteers: readonly Volunteer[]) {
  return preview(sheetsOf(bytes, 'volunteers'), { ...NAMES, volunteers });
}

/** What a list tells of a person: everything but the id, and the ID number that never leaves the program. */
function told({ id: _, idNumber: __, ...person }: Volunteer) {
  return { ...person, phone: person.phone.trim(), note: person.note.trim() };
}

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
  .filter((text) => /^[\p{L}\p{N}=+@.·-]+$/u.test(text) && text.normalize('NFC') === text);
const date = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2005-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const idOf = (kind: string): fc.Arbitrary<string | null> =>
  fc.option(fc.constantFrom(...SAMPLE.groups.filter((group) => group.kind === kind).map(({ id }) => id)), {
    nil: null,
  });
const categories = fc.subarray(SAMPLE.categories.map(({ id }) => id));

const people: fc.Arbitrary<readonly Volunteer[]> = fc
  .array(
    fc.record({
      name: fc.oneof(
        word.map((text) => `王${text}`),
        fc.constantFrom(
          '=王(1)',
          '+王',
          '-王芳',
          '@王',
          '王🌻',
          '䶮㐱𠮷',
          '古丽·阿依',
          '王　芳',
          '王'.repeat(60),
        ),
      ),
      sex: fc.constantFrom('female', 'male', null),
      kinds: fc.subarray([...VOLUNTEER_KINDS]),
      phone: fc.constantFrom('', '13800000001', '0355-2021234', '+86 138 0000 0002', '=1+1'),
      teamId: idOf('team'),
      gridId: idOf('grid'),
      compoundId: idOf('compound'),
      branchId: idOf('branch'),
      birthDate: fc.option(date, { nil: null }),
      hasGuardianConsent: fc.boolean(),
      skills: categories,
      prefers: categories,
      qualifications: fc
        .array(
          fc.record({
            kind: fc.constantFrom('medical', 'legal'),
            certificateNo: fc.constantFrom('', 'X-1', '001122'),
            expiresOn: fc.option(date, { nil: null }),
          }),
          { maxLength: 3 },
        )
        .map((list) => list.toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'medical' ? -1 : 1))),
      availability: fc.record({
        isUsual: fc.boolean(),
        exceptMonths: fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
        exceptDates: fc.uniqueArray(date, { maxLength: 3 }).map((dates) => dates.toSorted()),
        firstSlotOnly: fc.boolean(),
      }),
      limits: fc.record({
        slotsPerFair: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
        fairsPerYear: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
      }),
      needsRest: fc.boolean(),
      partnerUnitId: fc.option(fc.constantFrom(...SAMPLE.partnerUnits.map(({ id }) => id)), { nil: null }),
      joinedOn: fc.option(date, { nil: null }),
      note: fc.constantFrom(
        '',
        '=HYPERLINK("x")',
        "=cmd|' /C calc'!A0",
        '0012',
        '同上',
        '🌻 “好”',
        '第一行\n第二行',
        '@home, “quoted”; 1,5',
      ),
      isActive: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map((fields, index) =>
      v.parse(VolunteerSchema, { ...makeVolunteer(`p${index}`), volunteerNo: `V${1000 + index}`, ...fields }),
    ),
  );

describe('a list of volunteers, saved and imported again', () => {
  it('changes nothing where it came from, in either language', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const result = imported(exported(SAMPLE.volunteers, locale), SAMPLE.volunteers);
      expect(tally(result)).toEqual({ same: SAMPLE.volunteers.length });
      expect(result.plan.volunteers).toEqual([]);
    }
  });

  it('changes nothing either when the phones are masked', () => {
    const result = imported(exported(SAMPLE.volunteers, 'zh-CN', false), SAMPLE.volunteers);
    expect(tally(result)).toEqual({ same: SAMPLE.volunteers.length });
  });

  it('changes nothing whichever columns and people were chosen, in whatever order', () => {
    const some = SAMPLE.volunteers.filter((_, index) => index % 20 === 0).toReversed();
    fc.assert(
      fc.property(
        fc.subarray([...EXPORT_FIELDS.volunteers]),
        fc.constantFrom<Locale>('zh-CN', 'en'),
        (fields, locale) => {
          const names = { ...NAMES, text: catalogueOf(locale) };
          const sheet = volunteerSheet(some, ['name', ...fields], names, false);
          const result = imported(writeWorkbook(listWorkbook('list', MADE_AT, [sheet])), SAMPLE.volunteers);
          expect(tally(result)).toEqual({ same: some.length });
        },
      ),
      { numRuns: 8 },
    );
  });

  it('gives the same people in an empty register, whoever they are', () => {
    fc.assert(
      fc.property(people, fc.constantFrom<Locale>('zh-CN', 'en'), (volunteers, locale) => {
        const result = imported(exported(volunteers, locale), []);
        expect(result.rows.flatMap(({ problems }) => problems)).toEqual([]);
        expect(result.plan.volunteers?.map(told)).toEqual(volunteers.map(told));
      }),
      { numRuns: 60 },
    );
  });
});

/** What a list tells of a unit: ids are new in another register; agreements are not in it. */
function unitTold(unit: PartnerUnit) {
  const lead = unit.contacts.find(({ id }) => id === unit.leadContactId)?.name ?? null;
  const { id: _, leadContactId: __, agreements: ___, ...rest } = unit;
  return {
    ...rest,
    lead,
    departments: unit.departments.map(({ name }) => name),
    contacts: unit.contacts.map(({ id: ____, ...contact }) => contact),
  };
}

describe('a list of partner units, saved and imported again', () => {
  const importedUnits = (units: readonly PartnerUnit[], into: readonly PartnerUnit[], locale: Locale) => {
    const text = catalogueOf(locale);
    const sheet = partnerSheet(units, EXPORT_FIELDS.partners, { ...NAMES, text }, true);
    const bytes = writeWorkbook(listWorkbook('list', MADE_AT, [sheet]));
    return previewPartners({
      sheets: sheetsOf(bytes, 'partners'),
      answers: NO_ANSWERS,
      partnerUnits: into,
      categories: SAMPLE.categories,
      text,
      makeId: sequentialIds(),
    });
  };

  it('changes nothing where it came from, in either language', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const result = importedUnits(SAMPLE.partnerUnits, SAMPLE.partnerUnits, locale);
      expect(Object.keys(tally(result))).toEqual(['same']);
      expect(result.plan.partnerUnits).toEqual([]);
    }
  });

  it('gives the same units in an empty register', () => {
    const odd = v.parse(PartnerUnitSchema, {
      ...newPartner(sequentialIds()),
      name: '=某厂',
      cadence: { kind: 'chosenMonths', months: [2, 11] },
      siteNeeds: { power: true, tent: false, tables: 3 },
      isActive: false,
    });
    const units = [...SAMPLE.partnerUnits, odd];
    const { plan, rows } = importedUnits(units, [], 'zh-CN');
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(plan.partnerUnits?.map(unitTold)).toEqual(units.map(unitTold));
  });
});
