import type { Locale } from '../model/settings.ts';
import { en } from './en/catalogue.ts';
import type { Catalogue } from './zh-CN/catalogue.ts';
import { zhCN } from './zh-CN/catalogue.ts';

const CATALOGUES = { 'zh-CN': zhCN, en } as const satisfies Record<Locale, Catalogue>;

/** Every text that people read, in the given language. */
export function catalogueOf(locale: Locale): Catalogue {
  return CATALOGUES[locale];
}
