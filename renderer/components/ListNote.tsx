import { memo } from 'react';
import { useText } from '../text/useText.ts';
import './list.css';

interface ListNoteProps {
  /** How many the list holds and shows. */
  readonly note: string;
  /** Takes search and filters away; null while there are none. */
  readonly onClear: (() => void) | null;
}

/**
 * The line over a list. A link in a line of text, no button: it must not move the list by a pixel when it appears, or
 * the first key typed would measure and draw the list twice.
 */
export const ListNote = memo(function ListNote({ note, onClear }: ListNoteProps) {
  const { text } = useText();
  return (
    <>
      {note}
      {onClear ? (
        <button type="button" className="link-word" onClick={onClear}>
          {text.common.clearFilters}
        </button>
      ) : null}
    </>
  );
});
