import type { TextOf } from '../catalogueTypes.ts';
import type { board as zh } from '../zh-CN/board.ts';

export const board: TextOf<typeof zh> = {};
