import * as v from 'valibot';
import { DEFAULT_WEIGHTS } from '../assign/problem.ts';
import type { Community } from '../model/community.ts';
import { Community as CommunitySchema } from '../model/community.ts';
import type { DataSet } from '../model/tables.ts';
import { EMPTY_DATA_SET } from '../model/tables.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import { defaultCategories, defaultServiceItems } from './defaultCategories.ts';
import { defaultTemplate } from './defaultTemplate.ts';

/** What a community that starts empty begins with: its profile, the seven categories, their items and the template. */
export function newCommunity(name: string, text: Catalogue): DataSet {
  const community: Community = v.parse(CommunitySchema, {
    id: 'community',
    name,
    subdistrict: '',
    fairName: text.template.fairName,
    host: name,
    hostLine: '',
    logo: null,
    place: '',
    meetingPoint: '',
    phone: '',
    residents: null,
    firstEdition: 1,
    isSample: false,
    keepsIdNumbers: false,
    pointsRules: [],
    rewards: [],
    minutesCap: null,
    yearClosesOn: '12-31',
    assignmentWeights: DEFAULT_WEIGHTS,
  });
  return {
    ...EMPTY_DATA_SET,
    community: [community],
    categories: defaultCategories(),
    serviceItems: defaultServiceItems(),
    templates: [defaultTemplate(text)],
  };
}
