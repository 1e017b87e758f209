import { Input } from 'antd';
import { useState } from 'react';
import type { IsoDate } from '../../../shared/model/basic.ts';
import { parseTypedDate } from '../../../shared/people/parseTypedDate.ts';
import { useText } from '../../text/useText.ts';

interface HistoryDayFieldProps {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly onChoose: (day: IsoDate | null) => void;
}

/** The first or last day that is asked for, typed as people write it; a blank asks for all. */
export function HistoryDayField({ label, value, onChoose }: HistoryDayFieldProps) {
  const { text } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== '' && parseTypedDate(typed) === null;
  const commit = (): void => {
    if (typed === null || isWrong) return;
    setTyped(null);
    onChoose(typed.trim() === '' ? null : parseTypedDate(typed));
  };
  return (
    <Input
      className="history-day-field"
      aria-label={label}
      placeholder={label}
      title={isWrong ? text.history.dayWrong : text.history.dayPlaceholder}
      inputMode="numeric"
      allowClear
      {...(isWrong ? { status: 'error' as const } : {})}
      value={typed ?? value ?? ''}
      onChange={({ target }) => {
        setTyped(target.value);
        // The cross and an emptied field ask for all at once.
        if (target.value === '') {
          setTyped(null);
          onChoose(null);
        }
      }}
      onBlur={commit}
      onPressEnter={commit}
    />
  );
}
