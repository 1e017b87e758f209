import * as v from 'valibot';
import type { ExchangeReport } from '../../../../shared/exchange/exchangeReport.ts';
import type { Mark } from '../../../../shared/exchange/stamp.ts';
import { Instant } from '../../../../shared/model/basic.ts';
import { formatInstant } from '../../../text/formatInstant.ts';
import { useText } from '../../../text/useText.ts';

/** When and on which PC something was written, in words: “2026-06-18 09:20 办公室电脑”. */
export function useMarkText({ pcs }: Pick<ExchangeReport, 'pcs'>): (mark: Mark | null) => string {
  const { text } = useText();
  return (mark) => {
    if (mark === null) return text.exchange.conflicts.never;
    const [at, replica] = mark;
    const when = formatInstant(v.parse(Instant, new Date(at).toISOString()));
    return `${when} ${pcs[replica] ?? text.exchange.name.unknown}`;
  };
}
