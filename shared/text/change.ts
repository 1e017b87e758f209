import type { ChangeLabel } from '../model/journal.ts';
import type { TextParams } from './catalogueTypes.ts';
import { readableParams } from './readableParams.ts';
import type { Catalogue } from './zh-CN/catalogue.ts';
import type { change as zhChange } from './zh-CN/change.ts';

export type ChangeKey = keyof typeof zhChange;

/** Label of a labelled transaction, e.g. `changeLabel('assignVolunteer', { name, month })`. */
export function changeLabel(key: ChangeKey, params: TextParams = {}): ChangeLabel {
  return { key, params };
}

function isChangeKey(text: Catalogue, key: string): key is ChangeKey {
  return Object.hasOwn(text.change, key);
}

/** The label as a sentence; a key written by a newer version is shown as it is. */
export function changeText(text: Catalogue, label: ChangeLabel): string {
  return isChangeKey(text, label.key)
    ? text.change[label.key](readableParams(text, label.params))
    : label.key;
}
