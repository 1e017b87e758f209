import { useContext } from 'react';
import type { TextInUse } from './TextContext.tsx';
import { TextContext } from './TextContext.tsx';

/** The texts of the language in use, and which language that is. */
export function useText(): TextInUse {
  return useContext(TextContext);
}
