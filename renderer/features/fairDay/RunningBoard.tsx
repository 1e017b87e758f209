import { Spin } from 'antd';
import { useMemo } from 'react';
import { clockTime } from '../../../shared/calendar/minutes.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { dayLines } from '../../../shared/fairDay/dayLines.ts';
import { nextNeeds, stallsNow } from '../../../shared/fairDay/stallsNow.ts';
import { visitsSoFar } from '../../../shared/fairDay/visitsSoFar.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Flower } from '../../components/Flower.tsx';
import { useText } from '../../text/useText.ts';
import { useDayClock } from '../../usecases/dayClock.ts';
import { useFairData } from '../../usecases/fairView.ts';
import './fairDay.css';
import './runningBoard.css';

/** More would run off the screen. */
const MOST_LINES = 4;

/** The running board for a second screen: visits so far and what the next hour needs. It only shows, it never writes. */
export function RunningBoard({ fairId }: { readonly fairId: FairId }) {
  const { text } = useText();
  const data = useFairData(fairId);
  if (data === undefined) return <Spin fullscreen />;
  if (data === null) return <EmptyState sentence={text.problem.fairMissing({ month: fairId })} />;
  return <Board data={data} />;
}

function Board({ data }: { readonly data: FairData }) {
  const { text, locale } = useText();
  const words = text.fairDay.board;
  const { minute } = useDayClock();
  const lines = useMemo(() => dayLines(data), [data]);
  const visits = useMemo(() => visitsSoFar(data), [data]);
  // Where somebody is missing comes first.
  const needs = useMemo(
    () => nextNeeds(data, lines, minute).toSorted((a, b) => b.gap - a.gap),
    [data, lines, minute],
  );
  const short = useMemo(
    () => stallsNow(data, lines, minute).filter(({ gap }) => gap > 0),
    [data, lines, minute],
  );
  const total = visits.reduce((sum, row) => sum + row.visits, 0);
  const most = Math.max(1, ...visits.map((row) => row.visits));
  const here = lines.filter(({ who, presence }) => who.kind === 'volunteer' && presence === 'here').length;
  return (
    <div className="running-board">
      <header>
        <Flower size={56} />
        <h1>
          {data.community.fairName} <small>{formatFairMonth(text, data.fair.id)}</small>
        </h1>
        <time>{clockTime(minute)}</time>
      </header>
      <main>
        <section className="running-total">
          <span>{words.total}</span>
          <strong data-testid="running-total">{formatCount(locale, total)}</strong>
          <span>
            {words.here} <b>{formatCount(locale, here)}</b>
          </span>
        </section>
        <section className="running-categories">
          {visits.map((row) => {
            const category = data.categories.find(({ id }) => id === row.categoryId);
            if (!category) return null;
            return (
              <div key={row.categoryId} className="running-category">
                <CategoryTag category={category} isCompact />
                <span>{categoryName(text, category)}</span>
                <div className="running-bar">
                  <div style={{ width: `${(row.visits / most) * 100}%`, background: category.color }} />
                </div>
                <strong>{formatCount(locale, row.visits)}</strong>
              </div>
            );
          })}
        </section>
        <section className="running-next">
          <h2>{words.next}</h2>
          {needs.length === 0 ? <p>{words.nothing}</p> : null}
          <ul>
            {needs.slice(0, MOST_LINES).map(({ stall, slot, needed, coming, gap }) => (
              <li key={`${stall.id} ${slot.id}`}>
                <strong>{stall.number}</strong>
                <span>{stall.name}</span>
                <span>{text.fairDay.stalls.nextLine({ time: clockTime(slot.start), needed, coming })}</span>
                <b className={gap > 0 ? 'gap-text' : ''}>
                  {gap > 0 ? words.gap({ count: gap }) : words.full}
                </b>
              </li>
            ))}
          </ul>
          <More count={needs.length - MOST_LINES} />
          <h2>{words.short}</h2>
          {short.length === 0 ? <p>{words.full}</p> : null}
          <ul>
            {short.slice(0, MOST_LINES).map(({ stall, here, needed, gap }) => (
              <li key={stall.id}>
                <strong>{stall.number}</strong>
                <span>{stall.name}</span>
                <span>{text.fairDay.stalls.needed({ here: here.length, needed })}</span>
                <b className="gap-text">{words.gap({ count: gap })}</b>
              </li>
            ))}
          </ul>
          <More count={short.length - MOST_LINES} />
        </section>
      </main>
    </div>
  );
}

function More({ count }: { readonly count: number }) {
  const { text } = useText();
  return count > 0 ? <p>{text.fairDay.board.more({ count })}</p> : null;
}
