import { PhoneOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { clockTime } from '../../../shared/calendar/minutes.ts';
import type { NextNeed, StallNow } from '../../../shared/fairDay/stallsNow.ts';
import { nextNeeds, stallsNow } from '../../../shared/fairDay/stallsNow.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { MaskedPhone } from '../../components/MaskedPhone.tsx';
import { useText } from '../../text/useText.ts';
import type { DayProps } from './dayProps.ts';
import { SaidPanel } from './SaidPanel.tsx';
import { useScanner } from './useScanner.ts';

/** Who is where now: stalls with nobody, people to phone, what the next hour needs. */
export function StallsView(props: DayProps) {
  const { data, lines, minute, taps } = props;
  const { text } = useText();
  const words = text.fairDay.stalls;
  const stalls = useMemo(() => stallsNow(data, lines, minute), [data, lines, minute]);
  const next = useMemo(() => nextNeeds(data, lines, minute), [data, lines, minute]);
  useScanner({ onScan: (code) => void taps.scan(code) });
  const unmanned = stalls.filter(({ isUnmanned }) => isUnmanned);
  const numbers = unmanned.map(({ stall }) => stall.number).join(text.fair.listSeparator);
  return (
    <div className="day-now">
      <section className="day-now-main">
        {unmanned.length === 0 ? (
          <Alert type="success" showIcon title={words.allManned} />
        ) : (
          <Alert type="error" showIcon title={words.unmannedList({ stalls: numbers })} />
        )}
        <div className="day-now-stalls">
          {stalls.map((now) => (
            <StallCard key={now.stall.id} {...props} now={now} />
          ))}
        </div>
      </section>
      <aside className="day-side">
        <SaidPanel board={taps.board} />
        <NextHour {...props} needs={next} />
      </aside>
    </div>
  );
}

function StallCard({ data, taps, now }: DayProps & { readonly now: StallNow }) {
  const { text } = useText();
  const words = text.fairDay.stalls;
  const { stall, here, needed, partnerPeople, missing, gap, isUnmanned } = now;
  const category = data.categories.find(({ id }) => id === stall.categoryId);
  return (
    <article
      className={`panel day-now-stall${isUnmanned ? ' is-unmanned' : ''}`}
      data-testid={`now-${stall.number}`}
    >
      <header>
        {category ? <CategoryTag category={category} isCompact /> : null}
        <strong>{text.fair.stallName({ number: stall.number, name: stall.name })}</strong>
        <span className={gap > 0 || isUnmanned ? 'gap-text' : 'soft'}>
          {isUnmanned ? words.unmanned : words.needed({ here: here.length, needed })}
        </span>
      </header>
      {partnerPeople > 0 ? <span>{words.partner({ count: partnerPeople })}</span> : null}
      {here.length > 0 ? <p>{here.map(({ name }) => name).join(text.fair.listSeparator)}</p> : null}
      {missing.length > 0 ? (
        <>
          <small className="soft">
            <PhoneOutlined /> {words.missing}
          </small>
          <ul>
            {missing.map((line) => (
              <li key={line.key}>
                <span className="day-missing">
                  <span>{line.name}</span>
                  <MaskedPhone phone={line.phone} name={line.name} ownerId={line.key} />
                </span>
                <Button
                  aria-label={text.fairDay.people.inOf({ name: line.name })}
                  onClick={() => void taps.tap(line, 'in')}
                >
                  {text.fairDay.people.in}
                </Button>
                <Button onClick={() => void taps.tap(line, 'excused')}>{text.fairDay.people.excuse}</Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </article>
  );
}

function NextHour({ needs }: DayProps & { readonly needs: readonly NextNeed[] }) {
  const { text } = useText();
  const words = text.fairDay.stalls;
  return (
    <section className="panel day-next">
      <h2>{words.next}</h2>
      {needs.length === 0 ? <p className="soft">{words.nextNothing}</p> : null}
      <ul>
        {needs.map(({ stall, slot, needed, coming, gap }) => (
          <li key={`${stall.id} ${slot.id}`}>
            <strong>{stall.number}</strong>
            <span>{words.nextLine({ time: clockTime(slot.start), needed, coming })}</span>
            {gap > 0 ? <span className="gap-text">{words.gap({ count: gap })}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
