import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { maskIdNumber, normaliseIdNumber, personOfIdNumber } from '../../../shared/people/idNumber.ts';
import { volunteerWarnings } from '../../../shared/people/validateVolunteer.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { Field } from '../../components/Field.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../text/useText.ts';
import { noteUnmaskedIdNumber } from '../../usecases/privacy.ts';
import { useCommunity } from '../../usecases/registers.ts';
import { useToday } from '../../usecases/today.ts';
import type { VolunteerEdit } from './volunteerEdit.ts';

/** Room for the spaces and dashes that people type between the groups. */
const TYPED_LENGTH = 24;

/**
 * The ID-card number, only where the office keeps them: masked until somebody asks (which is noted), optional, and a
 * warning is no obstacle (rule 11).
 */
export function IdNumberField({ edit }: { readonly edit: VolunteerEdit }) {
  const { text } = useText();
  const community = useCommunity();
  const today = useToday();
  const { volunteer, isDraft } = edit;
  const number = volunteer.idNumber ?? '';
  const [isShown, setIsShown] = useState(number === '' || isDraft);
  const words = text.privacy.idNumber;
  if (!community?.keepsIdNumbers) return null;
  if (!isShown && number !== '') {
    const show = (): void => {
      void noteUnmaskedIdNumber(volunteer.name);
      setIsShown(true);
    };
    return (
      <Field label={words.label} hint={words.hint}>
        {(id) => (
          <span className="masked-phone">
            {maskIdNumber(number)}
            <ToggleButton
              id={id}
              label={words.show({ name: volunteer.name })}
              onClick={show}
              isShown={false}
            />
          </span>
        )}
      </Field>
    );
  }
  const warning = volunteerWarnings(volunteer, today).find(({ field }) => field === 'idNumber');
  return (
    <TextField
      label={
        <>
          {words.label}
          {number === '' || isDraft ? null : (
            <ToggleButton
              label={words.hide({ name: volunteer.name })}
              onClick={() => setIsShown(false)}
              isShown
            />
          )}
        </>
      }
      value={number}
      isLive={isDraft}
      maxLength={TYPED_LENGTH}
      problem={edit.problemOf('idNumber')}
      warning={warning ? problemText(text, warning.problem) : <Proposal edit={edit} />}
      hint={words.hint}
      onCommit={(typed) => edit.onChange({ idNumber: normaliseIdNumber(typed) || null })}
      testId="volunteer-id-number"
    />
  );
}

interface ToggleButtonProps {
  readonly id?: string;
  readonly label: string;
  readonly isShown: boolean;
  readonly onClick: () => void;
}

function ToggleButton({ id, label, isShown, onClick }: ToggleButtonProps) {
  return (
    <Button
      {...(id === undefined ? {} : { id })}
      type="text"
      size="small"
      aria-label={label}
      title={label}
      icon={isShown ? <EyeInvisibleOutlined /> : <EyeOutlined />}
      onClick={onClick}
    />
  );
}

/** Birth date and sex that the number tells and the record does not say yet. */
function Proposal({ edit }: { readonly edit: VolunteerEdit }): ReactNode {
  const { text } = useText();
  const { volunteer, onChange } = edit;
  const words = text.privacy.idNumber;
  const told = personOfIdNumber(volunteer.idNumber ?? '');
  if (!told) return null;
  const differs = { birthDate: told.birthDate !== volunteer.birthDate, sex: told.sex !== volunteer.sex };
  if (!differs.birthDate && !differs.sex) return null;
  const facts = [
    ...(differs.birthDate ? [words.born({ date: told.birthDate })] : []),
    ...(differs.sex ? [text.volunteers.sexes[told.sex]] : []),
  ].join(words.factJoint);
  return (
    <>
      {words.proposal({ facts })}
      <Button type="link" size="small" onClick={() => void onChange(told)}>
        {words.apply}
      </Button>
    </>
  );
}
