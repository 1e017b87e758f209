import { Select } from 'antd';
import type { CSSProperties } from 'react';

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

interface ChoiceSelectProps<T> {
  readonly id?: string;
  /** For a select without a visible label. */
  readonly label?: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoose: (value: T) => void;
  readonly style?: CSSProperties;
  readonly testId?: string | undefined;
}

/** More choices than this are searched by typing. */
const FEW = 8;

/**
 * One of several, null among them: antd's Select takes no null as a value, so it gets the place in the list instead.
 */
export function ChoiceSelect<T>({
  id,
  label,
  value,
  choices,
  onChoose,
  style,
  testId,
}: ChoiceSelectProps<T>) {
  const at = choices.findIndex((choice) => choice.value === value);
  return (
    <Select<number>
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(style ? { style } : {})}
      value={at < 0 ? null : at}
      options={choices.map((choice, index) => ({ value: index, label: choice.label }))}
      showSearch={choices.length > FEW ? { optionFilterProp: 'label' } : false}
      data-testid={testId}
      onChange={(index) => {
        const chosen = choices[index];
        if (chosen) onChoose(chosen.value);
      }}
    />
  );
}
