import type { ReactNode } from 'react';
import { createContext, useMemo } from 'react';
import type { Locale } from '../../shared/model/settings.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';

export interface TextInUse {
  readonly text: Catalogue;
  readonly locale: Locale;
}

export const TextContext = createContext<TextInUse>({ text: catalogueOf('zh-CN'), locale: 'zh-CN' });

/** Gives everything below it the texts of one language; switching re-renders, nothing is reloaded. */
export function TextProvider({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  const value = useMemo(() => ({ text: catalogueOf(locale), locale }), [locale]);
  return <TextContext.Provider value={value}>{children}</TextContext.Provider>;
}
