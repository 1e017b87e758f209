import { useState } from 'react';

interface DraftRecord<T> {
  /** Null before the form was opened for the first time, and after saving. */
  readonly record: T | null;
  readonly isOpen: boolean;
  readonly patch: (patch: Partial<T>) => void;
  readonly open: () => void;
  readonly close: () => void;
  /** Saved, or thrown away: closes the form or begins another one. */
  readonly done: (next: 'close' | 'another') => void;
}

/** A record that is being added; stays while its form is closed, so that nothing typed is lost. */
export function useDraftRecord<T extends object>(makeDraft: () => T | Promise<T>): DraftRecord<T> {
  const [record, setRecord] = useState<T | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const start = async (): Promise<void> => {
    const draft = await makeDraft();
    setRecord(draft);
  };
  return {
    record,
    isOpen,
    patch: (patch) => setRecord((before) => before && { ...before, ...patch }),
    open: () => {
      setIsOpen(true);
      if (!record) void start();
    },
    close: () => setIsOpen(false),
    done: (next) => {
      setIsOpen(next === 'another');
      if (next === 'another') void start();
      else setRecord(null);
    },
  };
}
