import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { ReportConflict } from './exchangeReport.ts';

/** Fields of which only some digits are shown. */
const MASKED: readonly string[] = ['phone', 'idNumber'];

/** What both PCs say in a conflict, to be read side by side; where only what is hidden differs, it says so. */
export function conflictWords(
  text: Catalogue,
  { kind, field, ours, theirs }: ReportConflict,
): { readonly ours: string; readonly theirs: string } {
  const { conflicts } = text.exchange;
  switch (kind) {
    case 'deletedHere':
      return { ours: conflicts.deleted, theirs: conflicts.goneOn };
    case 'deletedThere':
      return { ours: conflicts.goneOn, theirs: conflicts.deleted };
    case 'field':
    case 'neverStamped': {
      if (ours.words !== theirs.words) {
        return { ours: ours.words || conflicts.empty, theirs: theirs.words || conflicts.empty };
      }
      const note = MASKED.includes(field ?? '') ? conflicts.samePhone : conflicts.changed;
      const said = ours.words === '' ? note : `${ours.words} (${note})`;
      return { ours: said, theirs: said };
    }
  }
}
