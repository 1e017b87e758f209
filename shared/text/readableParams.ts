import * as v from 'valibot';
import { FairId } from '../model/ids.ts';
import type { TextParams } from './catalogueTypes.ts';
import { formatFairMonth } from './formatDate.ts';
import type { Catalogue } from './zh-CN/catalogue.ts';

/** Parameters as people read them: a fair's month `2026-06` becomes “2026年6月” / “June 2026”. */
export function readableParams(text: Catalogue, params: TextParams): TextParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const month = v.safeParse(FairId, value);
      return [name, month.success ? formatFairMonth(text, month.output) : value];
    }),
  );
}
