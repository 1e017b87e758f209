import type { TextOf } from '../catalogueTypes.ts';
import type { welcome as zh } from '../zh-CN/welcome.ts';

export const welcome: TextOf<typeof zh> = {};
