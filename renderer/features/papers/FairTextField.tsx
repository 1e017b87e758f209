import type { ReactNode } from 'react';
import type { Fair } from '../../../shared/model/fair.ts';
import { TextField } from '../../components/TextField.tsx';
import type { FairText } from '../../usecases/fairTexts.ts';
import { editFairText } from '../../usecases/fairTexts.ts';
import type { Recording } from '../../usecases/recordView.ts';

interface FairTextFieldProps {
  readonly fair: Fair;
  readonly field: FairText;
  readonly label: string;
  readonly hint: string;
  readonly warning?: ReactNode;
  readonly recording: Recording;
  readonly isReadOnly: boolean;
}

/** The office's own words on a paper, saved as they are typed; only shown where the fair is closed. */
export function FairTextField(props: FairTextFieldProps) {
  const { fair, field, label, hint, warning, recording, isReadOnly } = props;
  if (isReadOnly) {
    return (
      <div className="field field-wide">
        <span className="soft">{label}</span>
        <div className="fair-text">{fair[field] === '' ? '—' : fair[field]}</div>
      </div>
    );
  }
  return (
    <TextField
      label={label}
      hint={hint}
      warning={warning}
      value={fair[field]}
      isMultiline
      isWide
      testId={`fair-${field}`}
      onCommit={(typed) => editFairText(recording.target, field, typed)}
    />
  );
}
