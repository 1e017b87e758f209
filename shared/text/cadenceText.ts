import { monthsDue } from '../fair/partnerCadence.ts';
import { assertNever } from '../model/assertNever.ts';
import type { Cadence } from '../model/partner.ts';
import type { Catalogue } from './zh-CN/catalogue.ts';

/** How often a unit comes, in words: “每季度（1、4、7、10月）”. */
export function cadenceText(text: Catalogue, cadence: Cadence): string {
  const months = monthsDue({ cadence, isActive: true });
  switch (cadence.kind) {
    case 'monthly':
    case 'onRequest':
      return text.partners.cadences[cadence.kind];
    case 'quarterly':
      return text.partners.quarterly({ months });
    case 'chosenMonths':
      return text.partners.chosenMonths({ months });
    default:
      return assertNever(cadence);
  }
}
