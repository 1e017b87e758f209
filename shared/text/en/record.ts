import type { TextOf } from '../catalogueTypes.ts';
import type { record as zh } from '../zh-CN/record.ts';

export const record: TextOf<typeof zh> = {};
