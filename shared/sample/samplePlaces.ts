import * as v from 'valibot';
import { DEFAULT_WEIGHTS } from '../assign/problem.ts';
import type { Community, Group, GroupKind } from '../model/community.ts';
import { Community as CommunitySchema, Group as GroupSchema } from '../model/community.ts';
import type { MakeId } from '../model/ids.ts';

/* Names in shared/sample/ are records of an invented community, not texts of the program: they are not translated. */

export const TEAM_NAMES = {
  medical: '义诊服务队',
  haircut: '理发服务队',
  repair: '维修服务队',
  legal: '法律服务队',
  captains: '楼组长队',
  grid: '网格助力队',
  drivers: '网约车先锋队',
  youth: '青年志愿队',
  culture: '文化亲子队',
  party: '党员先锋队',
} as const;
export type TeamKey = keyof typeof TEAM_NAMES;

const BRANCH_NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const GRIDS = 34;
const COMPOUNDS = 35;
const COMPOUND_ROOTS = [
  '葵园',
  '向阳',
  '和美',
  '春晖',
  '丽景',
  '金桂',
  '银杏',
  '翠竹',
  '望湖',
  '紫藤',
  '松涛',
  '晨光',
] as const;
const COMPOUND_ENDS = ['里', '苑', '新村'] as const;

/** The community itself. */
export function sampleCommunity(): Community {
  return v.parse(CommunitySchema, {
    id: 'community',
    name: '向阳花社区',
    subdistrict: '葵园街道',
    fairName: '“向日葵”邻里服务集市',
    host: '向阳花社区党委、向阳花社区居民委员会',
    hostLine: '',
    logo: null,
    place: '向阳花社区文化广场',
    meetingPoint: '社区党群服务中心一楼大厅',
    phone: '000-5550100',
    residents: 21_000,
    firstEdition: 1,
    isSample: true,
    keepsIdNumbers: false,
    pointsRules: [{ from: '2025-01-01', perHour: 2, perFair: 1, leadBonus: 1, perPost: [] }],
    rewards: [
      { name: '电动车充电一次', points: 5 },
      { name: '洗车一次', points: 20 },
      { name: '理发券', points: 10 },
    ],
    minutesCap: null,
    yearClosesOn: '12-31',
    assignmentWeights: DEFAULT_WEIGHTS,
  });
}

/** 9 branches, the teams, 34 grids and 35 compounds. */
export function sampleGroups(makeId: MakeId): readonly Group[] {
  const make = (kind: GroupKind, names: readonly string[]): Group[] =>
    names.map((name, order) => v.parse(GroupSchema, { id: makeId(), kind, name, order, isActive: true }));
  const compounds = COMPOUND_ENDS.flatMap((end) => COMPOUND_ROOTS.map((root) => `${root}${end}`));
  return [
    ...make(
      'branch',
      BRANCH_NUMBERS.map((number) => `第${number}党支部`),
    ),
    ...make('team', Object.values(TEAM_NAMES)),
    ...make(
      'grid',
      Array.from({ length: GRIDS }, (_, index) => `第${index + 1}网格`),
    ),
    ...make('compound', compounds.slice(0, COMPOUNDS)),
  ];
}
