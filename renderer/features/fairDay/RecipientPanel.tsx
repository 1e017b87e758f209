import { Input, Select } from 'antd';
import type { Recipient } from '../../../shared/model/attendance.ts';
import { AGE_BANDS } from '../../../shared/model/attendance.ts';
import { NAME_LENGTH } from '../../../shared/model/basic.ts';
import type { Group } from '../../../shared/model/community.ts';
import { useText } from '../../text/useText.ts';
import { ChoiceButtons } from './ChoiceButtons.tsx';

/** Nothing known of who was served. */
export const NOBODY: Recipient = { name: '', ageBand: null, compoundId: null };

interface RecipientPanelProps {
  readonly groups: readonly Group[];
  readonly recipient: Recipient;
  readonly onChange: (recipient: Recipient) => void;
}

/** Who the next tap is for, as far as the office wants to know: name, age band, compound, all optional. */
export function RecipientPanel({ groups, recipient, onChange }: RecipientPanelProps) {
  const { text } = useText();
  const words = text.fairDay.counts;
  const compounds = groups
    .filter(({ kind, isActive }) => kind === 'compound' && isActive)
    .toSorted((a, b) => a.order - b.order);
  return (
    <section className="day-recipient panel">
      <h2>{words.recipient}</h2>
      <p className="soft">{words.recipientHint}</p>
      <ChoiceButtons
        label={words.ageBand}
        value={recipient.ageBand}
        choices={AGE_BANDS.map((value) => ({ value, name: text.fairDay.ageBands[value] }))}
        onChoose={(band) => onChange({ ...recipient, ageBand: recipient.ageBand === band ? null : band })}
      />
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        placeholder={words.compound}
        aria-label={words.compound}
        value={recipient.compoundId}
        options={compounds.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(compoundId) => onChange({ ...recipient, compoundId: compoundId ?? null })}
      />
      <Input
        aria-label={words.recipientName}
        placeholder={words.recipientName}
        maxLength={NAME_LENGTH}
        autoComplete="off"
        value={recipient.name}
        onChange={({ target }) => onChange({ ...recipient, name: target.value })}
      />
    </section>
  );
}
