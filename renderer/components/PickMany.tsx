import { Checkbox, Popover } from 'antd';
import { useText } from '../text/useText.ts';
import type { PickChoice } from './PickOne.tsx';

import './pick.css';

interface PickManyProps<T> {
  readonly label: string;
  readonly values: readonly T[];
  readonly choices: readonly PickChoice<T>[];
  /** The chosen ones in few words. */
  readonly summary: string;
  readonly isReadOnly: boolean;
  readonly onPick: (values: T[]) => void;
}

/** Several values in a table cell: their summary, which opens a list to tick. Every tick is saved. */
export function PickMany<T extends string>(props: PickManyProps<T>) {
  const { label, values, choices, summary, isReadOnly, onPick } = props;
  const { text } = useText();
  const chosen = choices.filter(({ value }) => values.includes(value));
  const names = chosen.map(({ name }) => name).join(text.fair.listSeparator);
  if (isReadOnly || choices.length === 0) {
    return (
      <span className="pick-text" title={names}>
        {summary}
      </span>
    );
  }
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={label}
      destroyOnHidden
      content={
        <Checkbox.Group<T>
          className="pick-list"
          value={[...values]}
          options={choices.map(({ value, name }) => ({ value, label: name }))}
          onChange={(next) =>
            onPick(choices.map(({ value }) => value).filter((value) => next.includes(value)))
          }
        />
      }
    >
      <button
        type="button"
        className="pick-cell"
        title={names}
        aria-label={text.fair.valueOf({ label, value: names === '' ? summary : names })}
      >
        {summary}
      </button>
    </Popover>
  );
}
