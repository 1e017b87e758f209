import type { TextOf } from '../catalogueTypes.ts';
import type { workbook as zh } from '../zh-CN/workbook.ts';

export const workbook: TextOf<typeof zh> = {};
