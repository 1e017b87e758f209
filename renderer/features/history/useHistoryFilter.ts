import * as v from 'valibot';
import { useLocation, useSearch } from 'wouter';
import { HISTORY_KINDS } from '../../../shared/history/changeKinds.ts';
import type { HistoryFilter } from '../../../shared/history/filterHistory.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import { IsoDate as IsoDateSchema } from '../../../shared/model/basic.ts';
import { historyPath } from '../../navigation/paths.ts';

function dayOf(text: string | null): IsoDate | null {
  const day = v.safeParse(IsoDateSchema, text);
  return day.success ? day.output : null;
}

/** What the address asks the history for, and the way to ask for something else: a link shows the same lines again. */
export function useHistoryFilter(): readonly [HistoryFilter, (patch: Partial<HistoryFilter>) => void] {
  const asked = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const filter: HistoryFilter = {
    person: asked.get('person'),
    fair: asked.get('fair'),
    kind: HISTORY_KINDS.find((kind) => kind === asked.get('kind')) ?? null,
    from: dayOf(asked.get('from')),
    to: dayOf(asked.get('to')),
    query: asked.get('query') ?? '',
  };
  const ask = (patch: Partial<HistoryFilter>): void =>
    navigate(historyPath({ ...filter, ...patch }), { replace: true });
  return [filter, ask];
}
