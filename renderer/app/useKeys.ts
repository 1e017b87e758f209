import { useEffect } from 'react';
import { isTyping } from '../components/isTyping.ts';

interface Keys {
  readonly find: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Ctrl+K finds; Ctrl+Z and Ctrl+Y undo and redo, except in a field, where they belong to the text being typed. */
export function useKeys({ find, undo, redo }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'k') {
        event.preventDefault();
        find();
        return;
      }
      if (isTyping(event.target)) return;
      if (key === 'z' && !event.shiftKey) {
        event.preventDefault();
        undo();
      } else if (key === 'y' || (key === 'z' && event.shiftKey)) {
        event.preventDefault();
        redo();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [find, undo, redo]);
}
