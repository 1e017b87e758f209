import type { TextOf } from '../catalogueTypes.ts';
import type { volunteers as zh } from '../zh-CN/volunteers.ts';

export const volunteers: TextOf<typeof zh> = {};
