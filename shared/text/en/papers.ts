import type { TextOf } from '../catalogueTypes.ts';
import type { papers as zh } from '../zh-CN/papers.ts';

export const papers: TextOf<typeof zh> = {};
