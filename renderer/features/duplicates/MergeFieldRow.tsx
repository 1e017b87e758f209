import { Radio } from 'antd';
import type { ReactNode } from 'react';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { MergeChoice, MergeField } from '../../../shared/people/mergeFields.ts';
import { isUnited } from '../../../shared/people/mergeFields.ts';
import { MaskedPhone } from '../../components/MaskedPhone.tsx';
import { useText } from '../../text/useText.ts';
import type { MergeFacts } from './mergeText.ts';
import { mergeValueText } from './mergeText.ts';

interface MergeFieldRowProps {
  readonly field: MergeField;
  /** In the order of the columns. */
  readonly people: readonly [Volunteer, Volunteer];
  readonly stays: Volunteer;
  readonly facts: MergeFacts;
  readonly choice: MergeChoice;
  readonly onChoose: (choice: MergeChoice) => void;
}

/** One field in which two records differ: this one, the other one, or both where a person may have several. */
export function MergeFieldRow({ field, people, stays, facts, choice, onChoose }: MergeFieldRowProps) {
  const { text } = useText();
  const words = text.duplicates;
  const label = words.fields[field];
  const cell = (value: MergeChoice, name: string, look: ReactNode) => (
    <td key={value} className={choice === value ? 'is-chosen' : ''}>
      <Radio
        name={`merge-${field}`}
        checked={choice === value}
        aria-label={words.chooseOf({ field: label, value: name })}
        onChange={() => onChoose(value)}
      >
        {look}
      </Radio>
    </td>
  );
  const valueCell = (person: Volunteer) => {
    const value = person === stays ? 'stays' : 'goes';
    const shown = mergeValueText(text, facts, person, field) || text.common.nothingCounted;
    return cell(
      value,
      shown,
      field === 'phone' ? <MaskedPhone phone={person.phone} name={person.name} ownerId={person.id} /> : shown,
    );
  };
  return (
    <tr>
      <th scope="row">{label}</th>
      {people.map(valueCell)}
      {isUnited(field) ? cell('both', words.both, words.both) : <td />}
    </tr>
  );
}
