import EllipsisOutlined from '@ant-design/icons-svg/es/asn/EllipsisOutlined.js';
import { memo, useEffect, useRef } from 'react';
import { isLate, isLeftEarly } from '../../../shared/attendance/serviceMinutes.ts';
import { clockSpan, clockTime } from '../../../shared/calendar/minutes.ts';
import type { DayLine } from '../../../shared/fairDay/dayLines.ts';
import type { Presence } from '../../../shared/fairDay/tap.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { LightIcon } from '../../components/LightIcon.tsx';
import { useText } from '../../text/useText.ts';
import type { ListSetting, PersonActions } from './dayProps.ts';

/** What the big button of a row does. */
export function primaryTap(presence: Presence): 'in' | 'out' {
  return presence === 'here' ? 'out' : 'in';
}

interface PersonRowProps extends Pick<PersonActions, 'onTap'> {
  readonly line: DayLine;
  readonly setting: ListSetting;
  /** Enter in the search field taps this one. */
  readonly isChosen: boolean;
  /** What else can be said is asked for by the button that stands there on the screen. */
  readonly onMenu: (line: DayLine, anchor: DOMRect) => void;
}

/** Somebody of the day: who, where, what is known, and one big button. Drawn again only when something of it changes. */
export const PersonRow = memo(function PersonRow(props: PersonRowProps) {
  const { line, setting, isChosen, onTap, onMenu } = props;
  const { text } = useText();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const words = text.fairDay.people;
  const { name, number, presence, who, stalls } = line;
  const tap = primaryTap(presence);
  const [label, long] = ((): readonly [string, string] => {
    if (tap === 'out') return [words.out, words.outOf({ name })];
    return presence === 'left' ? [words.back, words.backOf({ name })] : [words.in, words.inOf({ name })];
  })();
  return (
    <li ref={row} className={`day-row is-${presence}${isChosen ? ' is-chosen' : ''}`} data-line={line.key}>
      <div className="day-row-who">
        <strong>{name}</strong> <small className="soft">{number}</small>
        <RoleOf line={line} />
        <div className="day-row-place soft">
          {stalls.map((stall) => (
            <StallMark key={stall.id} stall={stall} setting={setting} />
          ))}
          <span>{clockSpan(line.span.start, line.span.end)}</span>
          {who.kind === 'partnerPerson' ? <span>{unitName(setting, line)}</span> : null}
        </div>
      </div>
      <span className="day-row-state">{stateText(text, line)}</span>
      {/* Plain buttons: antd's measure the page when they are pressed, which takes as long as saving the tap. */}
      <button
        type="button"
        className={`day-tap${tap === 'in' && presence !== 'left' ? ' is-primary' : ''}`}
        aria-label={long}
        onClick={() => onTap(line, tap)}
      >
        {label}
      </button>
      <button
        type="button"
        className="day-more"
        aria-haspopup="menu"
        aria-label={words.moreOf({ name })}
        title={words.more}
        onClick={({ currentTarget }) => onMenu(line, currentTarget.getBoundingClientRect())}
      >
        <LightIcon icon={EllipsisOutlined} />
      </button>
    </li>
  );
});

function RoleOf({ line: { who, stalls } }: { readonly line: DayLine }) {
  const { text } = useText();
  const words = text.fairDay.people;
  if (who.kind === 'partnerPerson') return <span className="day-role">{words.partner}</span>;
  if (who.line.isWalkIn) return <span className="day-role">{words.walkIn}</span>;
  return stalls[0]?.leadVolunteerId === who.volunteer.id ? (
    <span className="day-role">{words.lead}</span>
  ) : null;
}

function StallMark({ stall, setting }: { readonly stall: Stall; readonly setting: ListSetting }) {
  const { text } = useText();
  const category = setting.categories.find(({ id }) => id === stall.categoryId);
  return (
    <span className="day-stall">
      {category ? <CategoryTag category={category} isCompact /> : null}
      {text.fair.stallName({ number: stall.number, name: stall.name })}
    </span>
  );
}

function unitName({ partnerUnits }: ListSetting, { who }: DayLine): string {
  if (who.kind !== 'partnerPerson') return '';
  return partnerUnits.find(({ id }) => id === who.booking.partnerUnitId)?.name ?? '';
}

function stateText(text: Catalogue, { presence, entry }: DayLine): string {
  const words = text.fairDay.people;
  const { state, segments } = entry;
  if (presence !== 'here' && presence !== 'left') return words.presences[presence];
  const first = segments[0]?.minuteIn ?? null;
  const last = segments.at(-1)?.minuteOut ?? null;
  return [
    first === null ? words.presences.here : words.since({ time: clockTime(first) }),
    isLate(state) ? words.late : '',
    presence === 'left' && last !== null ? words.until({ time: clockTime(last) }) : '',
    isLeftEarly(state) ? words.leftEarly : '',
  ]
    .filter((part) => part !== '')
    .join(text.fair.listSeparator);
}
