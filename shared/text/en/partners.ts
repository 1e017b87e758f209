import type { TextOf } from '../catalogueTypes.ts';
import type { partners as zh } from '../zh-CN/partners.ts';

export const partners: TextOf<typeof zh> = {};
