import CheckOutlined from '@ant-design/icons-svg/es/asn/CheckOutlined.js';
import WarningOutlined from '@ant-design/icons-svg/es/asn/WarningOutlined.js';
import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { Known } from '../../../shared/attendance/known.ts';
import { isComplete } from '../../../shared/attendance/known.ts';
import { LightIcon } from '../../components/LightIcon.tsx';
import { useText } from '../../text/useText.ts';
import type { Recording } from '../../usecases/recordView.ts';
import { jumpTo } from './places.ts';
import { RECORD_KEYS } from './useRecordKeys.ts';

/** A stall (or unit) of the sheet in view. */
export interface StallPlace extends Known {
  readonly key: string;
  /** Number of the stall, short enough for a small button. */
  readonly label: string;
  readonly name: string;
  /** Numbers that should agree do not. */
  readonly isOdd?: boolean;
}

interface StallStripProps {
  readonly places: readonly StallPlace[];
  readonly recording: Recording;
}

/** Letters typed in quick succession belong together. */
const TYPING_MS = 900;

const DONE = <LightIcon icon={CheckOutlined} />;
const ODD = <LightIcon icon={WarningOutlined} />;

/** How far each stall is, and the way to any of them: one person takes this one, another person that one. */
export function StallStrip({ places, recording }: StallStripProps) {
  const { text } = useText();
  const words = text.record.places;
  const strip = useRef<HTMLDivElement>(null);
  const typing = useRef({ at: 0, text: '' });
  const { place, rememberPlace } = recording;
  const current = Math.max(
    0,
    places.findIndex(({ key }) => key === place),
  );
  const buttons = (): readonly HTMLButtonElement[] => [...(strip.current?.querySelectorAll('button') ?? [])];
  /** The place whose number begins with the letters typed so far, or with this one alone. */
  const typedPlace = (letter: string, now: number): number => {
    const before = now - typing.current.at < TYPING_MS ? typing.current.text : '';
    const at = (text: string): number =>
      places.findIndex(({ label }) => label.toLowerCase().startsWith(text));
    const text = at(before + letter) < 0 ? letter : before + letter;
    typing.current = { at: now, text };
    return at(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const all = buttons();
    const at = all.findIndex((button) => button.contains(document.activeElement));
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    let next = steps[event.key];
    if (next !== undefined) typing.current = { at: 0, text: '' };
    else if (/^[\p{L}\p{N}]$/u.test(event.key)) next = typedPlace(event.key.toLowerCase(), event.timeStamp);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  const sentence = (entry: StallPlace): string => {
    const what = isComplete(entry)
      ? words.complete({ name: entry.name })
      : entry.all === 0
        ? words.empty({ name: entry.name })
        : words.of(entry);
    return entry.isOdd ? words.odd({ what }) : what;
  };
  return (
    <div
      ref={strip}
      role="toolbar"
      aria-label={words.label}
      title={`${words.choose}（${RECORD_KEYS.choose}）`}
      className="stall-strip"
      onKeyDown={onKeyDown}
    >
      {places.map((entry, index) => (
        <button
          key={entry.key}
          type="button"
          tabIndex={index === current ? 0 : -1}
          aria-label={sentence(entry)}
          title={sentence(entry)}
          aria-current={entry.key === place ? 'location' : undefined}
          // The key goes to where the clerk is; Enter then jumps.
          {...(index === current ? { 'aria-keyshortcuts': RECORD_KEYS.choose, 'data-takes-focus': '' } : {})}
          className={isComplete(entry) ? 'is-complete' : ''}
          onClick={() => {
            rememberPlace(entry.key);
            const form = strip.current?.closest('.record-form');
            if (form) jumpTo(form, entry.key);
          }}
        >
          <strong>{entry.label}</strong>
          {entry.isOdd ? <span className="stall-strip-odd">{ODD}</span> : null}
          {isComplete(entry) ? DONE : <span>{entry.all === 0 ? '—' : `${entry.known}/${entry.all}`}</span>}
        </button>
      ))}
    </div>
  );
}
