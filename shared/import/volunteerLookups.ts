import * as v from 'valibot';
import type { Category } from '../model/category.ts';
import type { Group, GroupKind } from '../model/community.ts';
import type { CategoryId, GroupId, MakeId, PartnerUnitId } from '../model/ids.ts';
import { GroupId as GroupIdSchema } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { success } from '../model/result.ts';
import type { QualificationKind, VolunteerKind } from '../model/volunteer.ts';
import { QUALIFICATION_KINDS, VOLUNTEER_KINDS } from '../model/volunteer.ts';
import { normaliseName } from '../people/normaliseName.ts';
import type { WordMatches } from './previewTypes.ts';
import { IGNORE_WORD, wordKey } from './previewTypes.ts';
import type { NameLookup } from './readNames.ts';
import { NO, YES } from './readValues.ts';
import type { AnswerField, VolunteerLookups } from './readVolunteer.ts';
import { CATALOGUES, categoryWords, wordsOf } from './wordLookups.ts';

const KIND_WORDS: Readonly<Record<VolunteerKind, readonly string[]>> = {
  partyMember: ['中共党员', '共产党员', '预备党员', '党员志愿者', '在职党员', '退休党员'],
  buildingCaptain: ['楼长', '楼栋长', '楼道长', '单元长', '楼门长', '院长助理'],
  gridHelper: ['网格员', '网格长', '网格志愿者', '专职网格员'],
  driver: ['司机', '网约车', '网约车司机', '的哥', '骑手', '新就业群体'],
  professional: ['专业人员', '专业技术人员', '专业志愿者', '医生', '护士', '律师', '教师', '技师'],
  student: ['学生志愿者', '大学生', '中学生', '小学生', '在校生', '团员', '共青团员'],
  resident: ['居民志愿者', '群众', '普通居民', '热心居民', '退休人员', '居民代表'],
};

const SEX_WORDS = { female: ['女性', 'f', '女士'], male: ['男性', 'm', '先生'] } as const;

const QUALIFICATION_WORDS: Readonly<Record<QualificationKind, readonly string[]>> = {
  medical: [
    '医师',
    '医生',
    '执业医师',
    '护士',
    '执业护士',
    '护师',
    '药师',
    '中医师',
    '医师证',
    '护士证',
    '医护证',
    '医师资格证',
    '护士资格证',
  ],
  legal: ['律师', '律师证', '律师执业证', '法律职业资格', '法律职业资格证', '法律资格证'],
};

/** Words that say yes or no of one field alone. */
const ANSWER_WORDS: Readonly<
  Partial<Record<AnswerField, Readonly<Record<'yes' | 'no', readonly string[]>>>>
> = {
  isUsual: {
    yes: ['常来', '经常', '经常来', '都可以', '每月都可以', '每月都来', '随时', '随时可以', '长期'],
    no: ['不常来', '偶尔', '偶尔来', '有时', '很少', '临时'],
  },
  isActive: {
    yes: ['在册', '在职', '有效', '已激活', '活跃', '正式'],
    no: [
      '注销',
      '已注销',
      '已退出',
      '退队',
      '离岗',
      '离开',
      '搬走',
      '已搬走',
      '去世',
      '已故',
      '已去世',
      '无效',
      '暂停',
    ],
  },
};

function answersTo(field: AnswerField, matches: WordMatches): NameLookup<'yes' | 'no'> {
  const general = { yes: YES, no: NO };
  return wordsOf(
    field,
    ['yes', 'no'],
    (answer) => [
      ...CATALOGUES.map((text) => text.lists[answer]),
      ...general[answer],
      ...(ANSWER_WORDS[field]?.[answer] ?? []),
    ],
    matches,
  );
}

interface GroupBook {
  readonly group: VolunteerLookups['group'];
  /** Groups that rows named and that are not here yet. */
  readonly created: () => readonly Group[];
}

/** Finds groups by name, and promises new ones for names that are not here; each name once. */
function openGroupBook(groups: readonly Group[], matches: WordMatches, makeId: MakeId): GroupBook {
  const known = new Map(groups.map((group) => [`${group.kind}|${normaliseName(group.name)}`, group.id]));
  const byId = new Map<string, GroupId>(groups.map((group) => [group.id, group.id]));
  const created: Group[] = [];
  const orderOf = (kind: GroupKind): number =>
    [...groups, ...created]
      .filter((group) => group.kind === kind)
      .reduce((max, { order }) => Math.max(max, order + 1), 0);
  return {
    created: () => created,
    group: (kind, name) => {
      const match = matches[wordKey(kind, name)];
      if (match === IGNORE_WORD) return success(null);
      const matched = match === undefined ? undefined : byId.get(match);
      const found = matched ?? known.get(`${kind}|${normaliseName(name)}`);
      if (found) return success(found);
      const group: Group = {
        id: v.parse(GroupIdSchema, makeId()),
        kind,
        name: name.replace(/\s+/gu, ' ').trim(),
        order: orderOf(kind),
        isActive: true,
      };
      known.set(`${kind}|${normaliseName(name)}`, group.id);
      created.push(group);
      return success(group.id);
    },
  };
}

/** The registers that words are looked up in. */
export interface WordRegisters {
  readonly groups: readonly Group[];
  readonly categories: readonly Category[];
  readonly partnerUnits: readonly PartnerUnit[];
}

/** Words of every field, those of both languages, those that offices use, and those that the user matched. */
export function openVolunteerLookups(
  { groups, categories, partnerUnits }: WordRegisters,
  matches: WordMatches,
  makeId: MakeId,
): { readonly lookups: VolunteerLookups; readonly createdGroups: () => readonly Group[] } {
  const book = openGroupBook(groups, matches, makeId);
  const categoryById = new Map(categories.map((category) => [category.id, category]));
  const ids: readonly CategoryId[] = categories.map(({ id }) => id);
  const unitNames = new Map(partnerUnits.map((unit) => [unit.id, unit.name]));
  const ofCategory = (id: CategoryId): readonly string[] => {
    const category = categoryById.get(id);
    return category ? categoryWords(category) : [];
  };
  const skills = wordsOf('skills', ids, ofCategory, matches);
  const prefers = wordsOf('prefers', ids, ofCategory, matches);
  return {
    createdGroups: book.created,
    lookups: {
      sexes: wordsOf(
        'sex',
        ['female', 'male'],
        (sex) => [...CATALOGUES.map((text) => text.volunteers.sexes[sex]), ...SEX_WORDS[sex]],
        matches,
      ),
      kinds: wordsOf(
        'kinds',
        VOLUNTEER_KINDS,
        (kind) => [...CATALOGUES.map((text) => text.volunteers.kinds[kind]), ...KIND_WORDS[kind]],
        matches,
      ),
      skills,
      prefers,
      qualifications: wordsOf(
        'qualifications',
        QUALIFICATION_KINDS,
        (kind) => [
          ...CATALOGUES.map((text) => text.volunteers.qualificationKinds[kind]),
          ...QUALIFICATION_WORDS[kind],
        ],
        matches,
      ),
      units: wordsOf<PartnerUnitId>(
        'partnerUnit',
        [...unitNames.keys()],
        (id) => [unitNames.get(id) ?? ''],
        matches,
      ),
      answers: {
        guardianConsent: answersTo('guardianConsent', matches),
        isUsual: answersTo('isUsual', matches),
        firstSlotOnly: answersTo('firstSlotOnly', matches),
        needsRest: answersTo('needsRest', matches),
        isActive: answersTo('isActive', matches),
      },
      group: book.group,
      isIgnored: (field, word) => matches[wordKey(field, word)] === IGNORE_WORD,
      foreverWords: CATALOGUES.map((text) => text.lists.forever.toLowerCase()).concat([
        '永久',
        '长期有效',
        '无限期',
      ]),
      heldWords: CATALOGUES.map((text) => text.lists.hasCertificate.toLowerCase()).concat([
        '√',
        '是',
        'yes',
        '已取得',
      ]),
    },
  };
}
