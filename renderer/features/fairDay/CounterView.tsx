import { useState } from 'react';
import { countedTallies, sumOrNull } from '../../../shared/attendance/countedTallies.ts';
import { itemsOfSheet } from '../../../shared/attendance/stallCounts.ts';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import { slotAt } from '../../../shared/fairDay/stallsNow.ts';
import { countOfTap, givenRecipient } from '../../../shared/fairDay/tapCount.ts';
import { visitsByStall } from '../../../shared/fairDay/visitsSoFar.ts';
import type { Recipient, Tally } from '../../../shared/model/attendance.ts';
import type { ServiceItem } from '../../../shared/model/category.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { SlotId, StallId } from '../../../shared/model/ids.ts';
import { serviceItemName, serviceItemUnit } from '../../../shared/text/categoryText.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useText } from '../../text/useText.ts';
import { tapCount } from '../../usecases/tapCounts.ts';
import { AmountBar } from './AmountBar.tsx';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import type { DayProps } from './dayProps.ts';
import { NOBODY, RecipientPanel } from './RecipientPanel.tsx';
import { SaidPanel } from './SaidPanel.tsx';
import { useScanner } from './useScanner.ts';

/** Items that have a key of their own. */
const KEYS = 9;

/** Counting visits and things: one big button for each service item of a stall. */
export function CounterView(props: DayProps) {
  const { data, minute, taps } = props;
  const { text } = useText();
  const words = text.fairDay.counts;
  const [stallId, setStallId] = useState<StallId | null>(data.stalls[0]?.id ?? null);
  const [amount, setAmount] = useState(1);
  const [isTypingAmount, setIsTypingAmount] = useState(false);
  const [recipient, setRecipient] = useState<Recipient>(NOBODY);
  const [ownSlot, setOwnSlot] = useState<SlotId | null>(null);
  const stall = data.stalls.find(({ id }) => id === stallId) ?? data.stalls[0];
  const slotId = ownSlot ?? slotAt(data.slots, minute)?.id ?? null;
  const items = stall ? itemsOfSheet(data, stall) : [];
  const count = async (item: ServiceItem): Promise<void> => {
    if (!stall) return;
    const given = givenRecipient(recipient);
    // Back to one at once: the next tap, a moment later, is another resident.
    setAmount(1);
    setRecipient(NOBODY);
    const result = await tapCount({ stall, item, slotId, amount, recipient: given });
    if (!result.ok) {
      taps.say('problem', problemText(text, result.problem));
      return;
    }
    const what = amountText(text, item, amount);
    taps.say(
      'saved',
      words.done({ number: stall.number, item: serviceItemName(text, item), what }),
      result.value.id,
    );
  };
  const step = (by: 1 | -1): void => {
    const at = data.stalls.findIndex(({ id }) => id === stall?.id);
    setStallId(data.stalls[at + by]?.id ?? stall?.id ?? null);
  };
  useScanner({
    onScan: (code) => void taps.scan(code),
    onKey: (key) => {
      const item = /^[1-9]$/u.test(key) ? items[Number(key) - 1] : undefined;
      if (item) void count(item);
      else if (key === '+') setIsTypingAmount(true);
      else if (key === 'PageDown') step(1);
      else if (key === 'PageUp') step(-1);
    },
  });
  if (!stall) return <EmptyState sentence={words.noStalls} />;
  return (
    <div className="day-counts">
      <StallList {...props} chosen={stall} onChoose={setStallId} />
      <section className="day-counters">
        <div className="day-counters-head">
          <h2>{text.fair.stallName({ number: stall.number, name: stall.name })}</h2>
          <SlotChoice data={data} value={slotId} onChange={setOwnSlot} />
        </div>
        <AmountBar
          amount={amount}
          isTyping={isTypingAmount}
          onAmount={(next) => {
            setAmount(next);
            setIsTypingAmount(false);
          }}
          onTyping={setIsTypingAmount}
        />
        {items.length === 0 ? <p className="soft">{words.noItems}</p> : null}
        <div className="day-buttons">
          {items.map((item, index) => (
            <CounterButton
              key={item.id}
              item={item}
              rows={data.tallies.filter((row) => row.stallId === stall.id && row.serviceItemId === item.id)}
              color={data.categories.find(({ id }) => id === item.categoryId)?.color ?? ''}
              shortcut={index < KEYS ? index + 1 : null}
              amount={amount}
              onTap={() => void count(item)}
            />
          ))}
        </div>
        <p className="soft day-hint">{words.keys}</p>
      </section>
      <aside className="day-side">
        <SaidPanel board={taps.board} />
        <RecipientPanel groups={data.groups} recipient={recipient} onChange={setRecipient} />
      </aside>
    </div>
  );
}

function amountText(text: ReturnType<typeof useText>['text'], item: ServiceItem, amount: number): string {
  const words = text.fairDay.counts;
  const unit = serviceItemUnit(text, item);
  const { visits } = countOfTap(item.measure, amount);
  if (item.measure === 'items') return words.perVisit({ amount, unit });
  return visits === null ? words.things({ count: amount, unit }) : String(visits);
}

interface CounterButtonProps {
  readonly item: ServiceItem;
  readonly rows: readonly Tally[];
  readonly color: string;
  /** Key that taps it; null = none. */
  readonly shortcut: number | null;
  readonly amount: number;
  readonly onTap: () => void;
}

function CounterButton({ item, rows, color, shortcut, amount, onTap }: CounterButtonProps) {
  const { text, locale } = useText();
  const words = text.fairDay.counts;
  const counted = countedTallies(rows);
  const visits = sumOrNull(counted.map((row) => row.visits));
  const items = sumOrNull(counted.map((row) => row.items));
  const isOnPaper = rows.some(({ source }) => source === 'tallySheet');
  const name = serviceItemName(text, item);
  const unit = serviceItemUnit(text, item);
  const main = item.measure === 'leaflets' ? items : visits;
  return (
    <button
      type="button"
      className="day-counter"
      style={{ borderTopColor: color }}
      disabled={isOnPaper}
      data-testid={`counter-${item.id}`}
      aria-label={amount === 1 ? words.tap({ item: name }) : words.tapSome({ item: name, amount })}
      onClick={onTap}
    >
      {shortcut === null ? null : <kbd title={words.key({ key: shortcut })}>{shortcut}</kbd>}
      <span className="day-counter-name">{name}</span>
      <span className="day-counter-sum">{formatCount(locale, main ?? 0)}</span>
      <span className="soft">
        {item.measure === 'leaflets' ? unit : words.visits}
        {item.measure === 'items' ? ` · ${words.things({ count: items ?? 0, unit })}` : ''}
      </span>
      <span className="day-counter-add">
        {isOnPaper ? words.onPaper : `＋${amountText(text, item, amount)}`}
      </span>
    </button>
  );
}

interface StallListProps extends DayProps {
  readonly chosen: Stall;
  readonly onChoose: (id: StallId) => void;
}

function StallList({ data, chosen, onChoose }: StallListProps) {
  const { text, locale } = useText();
  const visits = visitsByStall(data.tallies);
  return (
    <nav className="day-stalls" aria-label={text.fairDay.counts.stalls}>
      {data.stalls.map((stall) => {
        const category = data.categories.find(({ id }) => id === stall.categoryId);
        return (
          <button
            key={stall.id}
            type="button"
            aria-current={stall.id === chosen.id}
            data-testid={`counter-stall-${stall.number}`}
            onClick={() => onChoose(stall.id)}
          >
            {category ? <CategoryTag category={category} isCompact /> : null}
            <span className="day-stall-name">
              {text.fair.stallName({ number: stall.number, name: stall.name })}
            </span>
            <strong>{formatCount(locale, visits.get(stall.id) ?? 0)}</strong>
          </button>
        );
      })}
    </nav>
  );
}

interface SlotChoiceProps {
  readonly data: DayProps['data'];
  readonly value: SlotId | null;
  readonly onChange: (id: SlotId) => void;
}

function SlotChoice({ data, value, onChange }: SlotChoiceProps) {
  const { text } = useText();
  if (data.slots.length < 2) return null;
  return (
    <ChoiceButtons
      label={text.fairDay.counts.slot}
      value={value}
      choices={data.slots.map(({ id, start, end }) => ({ value: id, name: clockSpan(start, end) }))}
      onChoose={onChange}
    />
  );
}
