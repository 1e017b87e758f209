import { Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { useText } from '../text/useText.ts';

import './pick.css';

export interface PickChoice<T> {
  readonly value: T;
  /** Plain words, for the name that a screen reader says. */
  readonly name: string;
  /** How it looks; the name when left out. */
  readonly look?: ReactNode;
}

interface PickOneProps<T> {
  /** Says what is chosen, with which row. */
  readonly label: string;
  readonly value: T;
  readonly choices: readonly PickChoice<T>[];
  /** Shown when the value is none of the choices. */
  readonly fallback?: string;
  readonly isReadOnly: boolean;
  readonly onPick: (value: T) => void;
}

/** A value in a table cell that opens a menu: light enough for hundreds of cells, reachable by keyboard. */
export function PickOne<T extends string | number | null>(props: PickOneProps<T>) {
  const { label, value, choices, fallback = '', isReadOnly, onPick } = props;
  const { text } = useText();
  const index = choices.findIndex((choice) => choice.value === value);
  const chosen = choices[index];
  const name = chosen?.name ?? fallback;
  const look = chosen?.look ?? name;
  const cell = useRef<HTMLButtonElement>(null);
  if (isReadOnly) {
    return (
      <span className="pick-text" title={name}>
        {look}
      </span>
    );
  }
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: choices.map((choice, position) => ({
          key: String(position),
          label: choice.look ?? choice.name,
        })),
        selectable: true,
        selectedKeys: [String(index)],
        className: 'pick-menu',
        onClick: ({ key }) => {
          const picked = choices[Number(key)];
          if (picked && picked.value !== value) onPick(picked.value);
          // Back to the cell once the menu has done with the focus, so that the keyboard goes on from there.
          setTimeout(() => cell.current?.focus(), 0);
        },
      }}
    >
      <button
        type="button"
        ref={cell}
        className="pick-cell"
        title={name}
        aria-label={text.fair.valueOf({ label, value: name })}
      >
        {look}
      </button>
    </Dropdown>
  );
}
