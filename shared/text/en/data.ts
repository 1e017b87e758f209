import type { TextOf } from '../catalogueTypes.ts';
import type { data as zh } from '../zh-CN/data.ts';

export const data: TextOf<typeof zh> = {};
