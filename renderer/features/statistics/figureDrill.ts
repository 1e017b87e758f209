import { createContext, use } from 'react';
import type { FigureQuery } from '../../../shared/stats/figureRows.ts';

/** Shows the rows behind a figure; every figure of the page can ask for it. */
export type OpenRows = (query: FigureQuery) => void;

export const DrillContext = createContext<OpenRows>(() => undefined);

/** What a figure calls to show its rows. */
export function useOpenRows(): OpenRows {
  return use(DrillContext);
}
