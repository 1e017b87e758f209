import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { enterToNext } from '../../components/enterToNext.ts';
import type { Recording } from '../../usecases/recordView.ts';
import { placeOf, showPlace } from './places.ts';
import type { StallPlace } from './StallStrip.tsx';
import { StallStrip } from './StallStrip.tsx';

interface EntryFormProps {
  readonly recording: Recording;
  readonly places: readonly StallPlace[];
  /** Says which keys do what. */
  readonly legend: ReactNode;
  readonly children: ReactNode;
}

/**
 * A sheet that is copied from paper: how far each stall is, the keys, and fields through which Enter goes. Where was
 * written last is remembered, and shown when the sheet is opened again.
 */
export function EntryForm({ recording, places, legend, children }: EntryFormProps) {
  const form = useRef<HTMLDivElement>(null);
  const opened = useRef(recording.place);
  useEffect(() => {
    if (form.current && opened.current !== null) showPlace(form.current, opened.current);
  }, []);
  return (
    <div
      ref={form}
      className="record-form"
      onKeyDownCapture={enterToNext}
      onFocusCapture={({ target }) => {
        const key = placeOf(target);
        if (key !== null && key !== recording.place) recording.rememberPlace(key);
      }}
    >
      {recording.isReadOnly ? null : legend}
      <StallStrip places={places} recording={recording} />
      {children}
    </div>
  );
}
