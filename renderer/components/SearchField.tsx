import CloseCircleFilled from '@ant-design/icons-svg/es/asn/CloseCircleFilled.js';
import SearchOutlined from '@ant-design/icons-svg/es/asn/SearchOutlined.js';
import type { ComponentProps } from 'react';
import { useText } from '../text/useText.ts';
import { LightIcon } from './LightIcon.tsx';
import './searchField.css';

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'placeholder'> {
  /** What can be typed; read out, and shown while nothing is typed. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (query: string) => void;
}

const LENS = <LightIcon icon={SearchOutlined} />;
const CROSS = <LightIcon icon={CloseCircleFilled} />;

/**
 * The field that searches a list as somebody types. Plain mark-up: the library's own field takes a millisecond of every
 * key, and the list under it is to be there within the frame.
 */
export function SearchField({ label, value, onChange, className = '', ...more }: SearchFieldProps) {
  const { text } = useText();
  return (
    <label className={`search-field ${className}`}>
      {LENS}
      <input
        {...more}
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {value === '' ? null : (
        <button
          type="button"
          // Tab goes on into the list; by keyboard the text is taken away as in every field.
          tabIndex={-1}
          className="search-field-clear"
          aria-label={text.common.clearSearch}
          title={text.common.clearSearch}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            onChange('');
            event.currentTarget.parentElement?.querySelector('input')?.focus();
          }}
        >
          {CROSS}
        </button>
      )}
    </label>
  );
}
