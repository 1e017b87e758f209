import type { TextOf } from '../catalogueTypes.ts';
import type { yearPlan as zh } from '../zh-CN/yearPlan.ts';

export const yearPlan: TextOf<typeof zh> = {};
