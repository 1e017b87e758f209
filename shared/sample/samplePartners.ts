import * as v from 'valibot';
import type { MakeId } from '../model/ids.ts';
import type { Cadence, PartnerKind, PartnerUnit, SiteNeeds } from '../model/partner.ts';
import { PartnerUnit as PartnerUnitSchema } from '../model/partner.ts';
import type { Dice } from './dice.ts';
import { inventName, inventPhone } from './sampleNames.ts';

interface PartnerPattern {
  readonly key: string;
  readonly name: string;
  readonly kind: PartnerKind;
  readonly categories: readonly string[];
  readonly cadence: Cadence;
  readonly people: number;
  readonly role: string;
  readonly brings: string;
  /** Needs beside power, tent and tables. */
  readonly requires: string;
  readonly siteNeeds?: Partial<SiteNeeds>;
  readonly agreements?: v.InferInput<typeof PartnerUnitSchema>['agreements'];
  readonly departments?: readonly string[];
}

const MONTHLY: Cadence = { kind: 'monthly' };

const PARTNERS = [
  {
    key: 'hospital',
    name: '和济医院',
    kind: 'hospital',
    categories: ['medical'],
    cadence: { kind: 'quarterly', firstMonth: 3 },
    people: 12,
    role: '医务科主任',
    brings: '专家 12 名、检查设备、健康手册',
    requires: '椅子 24 把',
    siteNeeds: { power: true, tables: 6 },
    agreements: [
      {
        title: '社区义诊共建协议',
        signedOn: '2024-12-20',
        endsOn: '2026-12-31',
        note: '每季度一次，12 个科室轮流',
      },
    ],
    departments: [
      '心内科',
      '呼吸内科',
      '内分泌科',
      '神经内科',
      '骨科',
      '眼科',
      '口腔科',
      '中医科',
      '妇科',
      '儿科',
      '皮肤科',
      '康复科',
    ],
  },
  {
    key: 'bank',
    name: '晋商银行',
    kind: 'bank',
    categories: ['finance'],
    cadence: MONTHLY,
    people: 3,
    role: '网点主任',
    brings: '反诈手册、零钱包',
    requires: '',
    siteNeeds: { tables: 1 },
  },
  {
    key: 'kindergarten',
    name: '康园幼儿园',
    kind: 'kindergarten',
    categories: ['culture'],
    cadence: { kind: 'chosenMonths', months: [3, 5, 6, 9, 10, 12] },
    people: 6,
    role: '教务主任',
    brings: '手工材料、家庭 15 户',
    requires: '儿童桌椅',
    siteNeeds: { tent: true },
  },
  {
    key: 'canteen',
    name: '葵园社区食堂',
    kind: 'canteen',
    categories: ['culture'],
    cadence: MONTHLY,
    people: 2,
    role: '店长',
    brings: '花馍、豆浆',
    requires: '',
    siteNeeds: { power: true, tables: 2 },
  },
  {
    key: 'canteenNoodles',
    name: '向阳面食馆',
    kind: 'canteen',
    categories: ['culture'],
    cadence: { kind: 'quarterly', firstMonth: 1 },
    people: 2,
    role: '店长',
    brings: '刀削面品尝',
    requires: '',
    siteNeeds: { power: true, tables: 1 },
  },
  {
    key: 'canteenSweets',
    name: '和美糕点铺',
    kind: 'canteen',
    categories: ['culture'],
    cadence: { kind: 'quarterly', firstMonth: 2 },
    people: 2,
    role: '店长',
    brings: '糕点品尝',
    requires: '',
    siteNeeds: { tent: true, tables: 1 },
  },
  {
    key: 'repairShop',
    name: '巧手家电维修部',
    kind: 'repairShop',
    categories: ['repair'],
    cadence: MONTHLY,
    people: 2,
    role: '师傅',
    brings: '工具箱、常用配件',
    requires: '插线板',
    siteNeeds: { power: true },
  },
  {
    key: 'barberSchool',
    name: '蒲公英美发学校',
    kind: 'school',
    categories: ['haircut'],
    cadence: MONTHLY,
    people: 4,
    role: '实训老师',
    brings: '推子、围布',
    requires: '椅子 4 把',
    siteNeeds: { power: true },
  },
  {
    key: 'lawFirm',
    name: '明理律师事务所',
    kind: 'lawFirm',
    categories: ['legal'],
    cadence: { kind: 'chosenMonths', months: [1, 3, 5, 7, 9, 11] },
    people: 2,
    role: '主任律师',
    brings: '普法手册',
    requires: '安静位置',
  },
  {
    key: 'serviceHall',
    name: '葵园街道便民服务中心',
    kind: 'government',
    categories: ['government'],
    cadence: MONTHLY,
    people: 2,
    role: '窗口组长',
    brings: '移动办事终端、办事指南',
    requires: '网络',
    siteNeeds: { power: true, tables: 1 },
  },
  {
    key: 'power',
    name: '光明供电服务站',
    kind: 'company',
    categories: ['repair', 'government'],
    cadence: { kind: 'quarterly', firstMonth: 2 },
    people: 2,
    role: '台区经理',
    brings: '安全用电手册',
    requires: '',
  },
  {
    key: 'calligraphy',
    name: '葵园书画社',
    kind: 'other',
    categories: ['culture'],
    cadence: { kind: 'chosenMonths', months: [1, 2, 9, 10] },
    people: 3,
    role: '社长',
    brings: '笔墨纸张',
    requires: '',
    siteNeeds: { tables: 2 },
  },
  {
    key: 'telecom',
    name: '蓝天通信营业厅',
    kind: 'company',
    categories: ['finance', 'government'],
    cadence: { kind: 'onRequest' },
    people: 2,
    role: '店长',
    brings: '手机使用教学',
    requires: '网络',
  },
] as const satisfies readonly PartnerPattern[];

export type SamplePartnerKey = (typeof PARTNERS)[number]['key'];
export type SamplePartners = ReadonlyMap<SamplePartnerKey, PartnerUnit>;

function makePartner(pattern: PartnerPattern, dice: Dice, makeId: MakeId): PartnerUnit {
  const contacts = [pattern.role, '联络员'].map((role) => ({
    id: makeId(),
    name: inventName(dice).name,
    role,
    phone: inventPhone(dice),
  }));
  return v.parse(PartnerUnitSchema, {
    id: makeId(),
    name: pattern.name,
    kind: pattern.kind,
    departments: (pattern.departments ?? []).map((name) => ({ id: makeId(), name })),
    formerDepartments: [],
    contacts,
    leadContactId: contacts[0]?.id ?? null,
    categoryIds: [...pattern.categories],
    cadence: pattern.cadence,
    typicalHeadcount: pattern.people,
    brings: pattern.brings,
    requires: pattern.requires,
    siteNeeds: { power: false, tent: false, tables: 0, ...pattern.siteNeeds },
    agreements: pattern.agreements ?? [],
    note: '',
    isActive: true,
  });
}

/** The partner units of the story with invented contacts, by key. */
export function samplePartners(dice: Dice, makeId: MakeId): SamplePartners {
  return new Map(PARTNERS.map((pattern) => [pattern.key, makePartner(pattern, dice, makeId)]));
}
