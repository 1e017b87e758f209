import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import type { PersonalPaperData } from '../../../shared/documents/buildPeoplePapers.ts';
import { buildPeoplePapers } from '../../../shared/documents/buildPeoplePapers.ts';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import { sheetWorkbook } from '../../../shared/documents/sheetWorkbook.ts';
import type { Certificate } from '../../../shared/model/certificate.ts';
import { CertificateId } from '../../../shared/model/ids.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import type { PeoplePaperRequest } from '../../../shared/paperRequest.ts';
import { partnersServed } from '../../../shared/people/partnerService.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { certificateOf } from '../../fixtures/certificateOf.ts';
import { firstOf, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';
import { day } from '../people/makeVolunteer.ts';

const text = catalogueOf('zh-CN');
const { community, groups } = plannedFair();

function certificatesOf(
  volunteers: readonly ReturnType<typeof makeVolunteer>[],
  certificates: readonly Certificate[],
  locale: Locale = 'zh-CN',
): readonly SheetDocument[] {
  const request: PeoplePaperRequest = {
    kind: 'certificate',
    certificateIds: certificates.map(({ id }) => id),
  };
  const data = { community, groups, volunteers, own: null, rotation: null, certificates };
  return buildPeoplePapers(data, request, catalogueOf(locale), locale, { showPhones: true });
}

function faceOf(document: SheetDocument) {
  if (document.face?.kind !== 'certificate') throw new Error('No certificate.');
  return document.face.certificate;
}

describe('a certificate of service hours', () => {
  test('says number, person, time, fairs, hours with a decimal and minutes, host and day', () => {
    const own = makeVolunteer('v1', { name: '欧阳𠮷䶮', volunteerNo: 'V0012' });
    const [document] = certificatesOf([own], [certificateOf('v1', { number: 7, fairs: 11, minutes: 1590 })]);
    if (!document) throw new Error('No paper.');
    const face = faceOf(document);
    expect(face).toMatchObject({
      number: '向日葵证〔2026〕第0007号',
      name: '欧阳𠮷䶮',
      volunteerNo: '志愿者编号 V0012',
      host: community.host || community.name,
      issuedOn: '2026年1月10日',
      seal: text.certificates.paper.seal,
    });
    expect(face.after.join('')).toContain('2025年1月1日至2025年12月31日');
    expect(face.figures.map(({ value }) => value)).toEqual(['11', '26.5']);
    expect(JSON.stringify(face.figures)).toContain('1,590');
  });

  test('has an English twin with the same figures', () => {
    const [document] = certificatesOf([makeVolunteer('v1')], [certificateOf('v1', { number: 7 })], 'en');
    expect(document && faceOf(document).number).toBe('No. 2026-0007');
  });

  test('never bears an ID number or a phone, whatever is shown', () => {
    const own = makeVolunteer('v1', { idNumber: '11010519491231002X', phone: '13800001234' });
    const papers = JSON.stringify(certificatesOf([own], [certificateOf('v1')]));
    expect(papers).not.toContain('11010519491231002X');
    expect(papers).not.toContain('13800001234');
  });

  test('is there for none, one and many, each with a name of its own in the workbook', () => {
    expect(certificatesOf([], [])).toEqual([]);
    const people = Array.from({ length: 60 }, (_, index) => makeVolunteer(`v${index}`, { name: '张伟' }));
    const given = people.map(({ id }, index) => certificateOf(id, { number: index + 1 }));
    const documents = certificatesOf(people, given);
    expect(documents).toHaveLength(60);
    expect(new Set(documents.map(({ title }) => title)).size).toBe(60);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(60);
    const { sheets } = sheetWorkbook(documents, text, 'x', '2026-06-01T00:00:00.000Z');
    const rows = [...(sheets[0]?.rows ?? [])];
    const cells = rows.flatMap((row) => row.cells.map(({ value }) => JSON.stringify(value)));
    expect(cells.join(' ')).toContain('向日葵证〔2026〕第0001号');
  });

  test('of somebody who was deleted for good has the neutral name and no number', () => {
    const erased = makeVolunteer('v1', { name: '已注销志愿者 1', volunteerNo: '', isErased: true });
    const face = faceOf(firstOf(certificatesOf([erased], [certificateOf('v1')])));
    expect([face.name, face.volunteerNo]).toEqual(['已注销志愿者 1', '']);
  });

  test('that is gone, or whose person is gone, is left out', () => {
    const request: PeoplePaperRequest = {
      kind: 'certificate',
      certificateIds: [v.parse(CertificateId, 'gone'), certificateOf('nobody').id],
    };
    const certificates = [certificateOf('nobody')];
    const data = { community, groups, volunteers: [], own: null, rotation: null, certificates };
    expect(buildPeoplePapers(data, request, text, 'zh-CN', { showPhones: false })).toEqual([]);
  });
});

describe('a letter of thanks', () => {
  const sample = shippedSample(text);
  const period = periodOfYear(2025);
  const served = partnersServed(sample.partnerUnits, sample, period);
  const data: PersonalPaperData = {
    ...sample,
    community: firstOf(sample.community),
    own: null,
    rotation: null,
    served,
  };
  const lettersOf = (words = '', locale: Locale = 'zh-CN'): readonly SheetDocument[] => {
    const request: PeoplePaperRequest = {
      kind: 'partnerLetter',
      partnerUnitIds: sample.partnerUnits.map(({ id }) => id),
      ...period,
      on: day('2026-01-10'),
      words,
    };
    return buildPeoplePapers(data, request, catalogueOf(locale), locale, { showPhones: false });
  };
  const letterOf = (document: SheetDocument) => {
    if (document.face?.kind !== 'letter') throw new Error('No letter.');
    return document.face.letter;
  };

  test('is there for every unit that came and for no other, in both languages', () => {
    expect(served.size).toBeGreaterThan(5);
    expect(served.size).toBeLessThan(sample.partnerUnits.length);
    for (const locale of ['zh-CN', 'en'] as const) expect(lettersOf('', locale)).toHaveLength(served.size);
  });

  test('adds up in its table to what it says, and names the unit', () => {
    const documents = lettersOf();
    for (const [unit, { fairs, people, visits }] of served) {
      const document = firstOf(documents.filter(({ id }) => id === `partnerLetter/${unit.id}`));
      const rows = document.rows.flatMap((row) => (row.kind === 'record' ? [row.cells] : []));
      expect(rows).toHaveLength(visits.length);
      expect(rows.reduce((sum, cells) => sum + Number(cells.at(-1)), 0)).toBe(people);
      const letter = letterOf(document);
      expect(letter.salutation).toContain(unit.name);
      expect(letter.paragraphs[0]).toContain(`${fairs} 次`);
      expect(letter.paragraphs[0]).toContain(`${people} 人次`);
    }
  });

  test('has the office’s own words as paragraphs, also in the workbook', () => {
    const document = firstOf(lettersOf('祝新春愉快。\n\n 阖家安康。 '));
    expect(letterOf(document).paragraphs).toEqual(expect.arrayContaining(['祝新春愉快。', '阖家安康。']));
    const workbook = sheetWorkbook([document], text, 'x', '2026-06-01T00:00:00.000Z');
    expect(JSON.stringify(workbook)).toContain('祝新春愉快。');
  });

  test('names some departments and counts the others', () => {
    const hospital = firstOf(lettersOf().filter(({ title }) => title.includes('和济医院')));
    expect(letterOf(hospital).paragraphs[0]).toContain('等 12 个');
  });
});
