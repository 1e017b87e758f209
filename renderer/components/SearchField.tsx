import { SearchOutlined } from '@ant-design/icons';
import type { InputProps, InputRef } from 'antd';
import { Input } from 'antd';
import type { Ref } from 'react';

interface SearchFieldProps
  extends Omit<InputProps, 'value' | 'onChange' | 'prefix' | 'placeholder' | 'allowClear'> {
  /** What can be typed; read out, and shown while nothing is typed. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (query: string) => void;
  readonly ref?: Ref<InputRef>;
}

/** The field that searches a list as somebody types. */
export function SearchField({ label, value, onChange, ...more }: SearchFieldProps) {
  return (
    <Input
      {...more}
      allowClear
      prefix={<SearchOutlined />}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
