import { describe, expect, it } from 'vitest';
import { defaultCategories } from '../../../shared/fair/defaultCategories.ts';
import type { PartnerImport } from '../../../shared/import/previewPartners.ts';
import { previewPartners } from '../../../shared/import/previewPartners.ts';
import { readCadence } from '../../../shared/import/readPartner.ts';
import { textCell } from '../../../shared/import/sourceTable.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { sequentialIds } from '../../../shared/sample/dice.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import type { Grid } from './messyRoster.ts';
import { NO_ANSWERS, sheetsOf, tally, workbookBytes } from './messyRoster.ts';

function of(rows: Grid, over: Partial<PartnerImport> = {}, merges?: readonly string[]) {
  const bytes = workbookBytes([{ name: '共建', rows, ...(merges ? { merges } : {}) }]);
  return previewPartners({
    sheets: sheetsOf(bytes, 'partners'),
    answers: NO_ANSWERS,
    partnerUnits: [],
    categories: defaultCategories(),
    text: zhCN,
    makeId: sequentialIds(),
    ...over,
  });
}

const ROWS: Grid = [
  ['共建单位联络表', null, null, null, null, null, null],
  ['单位名称', '单位性质', '科室', '联系人', '职务', '联系电话', '服务频率'],
  ['和济医院', '医院', '内科、眼科', '李医生', '主任', 13900000001, '每季度（3、6、9、12月）'],
  [null, null, '骨科', '周护士', '护士长', '13900000002', null],
  ['晋商银行', '银行', null, '王经理', null, null, '每月'],
  ['合计', '2家', null, null, null, null, null],
];

describe('a list of partner units', () => {
  it('brings departments and contacts of one unit together from several rows', () => {
    for (const merges of [undefined, ['A3:A4', 'B3:B4', 'G3:G4']]) {
      const { plan, rows } = of(ROWS, {}, merges);
      expect(rows.map(({ status }) => status)).toEqual(['new', 'new', 'new']);
      const [hospital, bank] = plan.partnerUnits ?? [];
      expect(hospital).toMatchObject({
        name: '和济医院',
        kind: 'hospital',
        cadence: { kind: 'quarterly', firstMonth: 3 },
        departments: [{ name: '内科' }, { name: '眼科' }, { name: '骨科' }],
        contacts: [
          { name: '李医生', role: '主任', phone: '13900000001' },
          { name: '周护士', role: '护士长', phone: '13900000002' },
        ],
      });
      expect(hospital?.leadContactId).toBe(hospital?.contacts[0]?.id);
      expect(bank).toMatchObject({ name: '晋商银行', cadence: { kind: 'monthly' } });
    }
  });

  it('imported twice changes nothing; what differs is shown field by field', () => {
    const units: readonly PartnerUnit[] = of(ROWS).plan.partnerUnits ?? [];
    expect(tally(of(ROWS, { partnerUnits: units }))).toEqual({ same: 3 });
    const changed = of(
      [
        ['单位名称', '联系人', '联系电话'],
        ['晋商银行', '王经理', '13900000009'],
      ],
      {
        partnerUnits: units,
      },
    );
    expect(changed.rows[0]).toMatchObject({
      status: 'changed',
      changes: [{ field: 'contactPhone', before: '—', after: '13900000009' }],
    });
    expect(changed.plan.partnerUnits).toMatchObject([
      { name: '晋商银行', contacts: [{ phone: '13900000009' }] },
    ]);
  });

  it('a name that contains another is asked about', () => {
    const units: readonly PartnerUnit[] = of(ROWS).plan.partnerUnits ?? [];
    const rows = [
      ['单位名称', '单位性质'],
      ['太原市和济医院', '医院'],
    ];
    const [row] = of(rows, { partnerUnits: units }).rows;
    expect(row).toMatchObject({ status: 'likely', candidates: [{ name: '和济医院', reason: 'nearName' }] });
    const update = { kind: 'update', id: row?.candidates[0]?.id ?? '' } as const;
    const answers = { ...NO_ANSWERS, decisions: { [row?.key ?? '']: update } };
    expect(of(rows, { partnerUnits: units, answers }).plan.partnerUnits).toEqual([]);
  });

  it.each([
    ['每月20日', { kind: 'monthly' }],
    ['每月2次', { kind: 'monthly' }],
    ['每季度', { kind: 'quarterly', firstMonth: 1 }],
    ['每季度（2、5、8、11月）', { kind: 'quarterly', firstMonth: 2 }],
    ['3月、6月', { kind: 'chosenMonths', months: [3, 6] }],
    ['months 3、6', { kind: 'chosenMonths', months: [3, 6] }],
    ['按需邀请', { kind: 'onRequest' }],
  ])('%s says how often a unit comes', (words, cadence) => {
    expect(readCadence(textCell(words))).toEqual({ ok: true, value: cadence });
  });

  it('an unclear frequency is refused with its words', () => {
    for (const words of ['看情况', '第一季度']) {
      expect(readCadence(textCell(words))).toMatchObject({ ok: false, problem: { code: 'cadenceUnclear' } });
    }
    expect(readCadence(textCell('双月'))).toMatchObject({ value: { months: [2, 4, 6, 8, 10, 12] } });
  });
});
