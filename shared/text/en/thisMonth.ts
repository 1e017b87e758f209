import type { TextOf } from '../catalogueTypes.ts';
import type { thisMonth as zh } from '../zh-CN/thisMonth.ts';

export const thisMonth: TextOf<typeof zh> = {};
