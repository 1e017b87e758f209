import type { TextOf } from '../catalogueTypes.ts';
import type { statistics as zh } from '../zh-CN/statistics.ts';

export const statistics: TextOf<typeof zh> = {};
