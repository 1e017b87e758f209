import type { TextOf } from '../catalogueTypes.ts';
import type { fair as zh } from '../zh-CN/fair.ts';

export const fair: TextOf<typeof zh> = {};
