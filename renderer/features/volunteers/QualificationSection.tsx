import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Qualification } from '../../../shared/model/volunteer.ts';
import { QUALIFICATION_KINDS } from '../../../shared/model/volunteer.ts';
import { qualificationExpiry } from '../../../shared/people/qualificationExpiry.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { DateField } from '../../components/DateField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../text/useText.ts';
import { useToday } from '../../usecases/today.ts';
import { expiryText } from './QualificationTag.tsx';
import type { SectionProps } from './volunteerEdit.ts';

const CERTIFICATE_LENGTH = 60;

/** Proofs that clinic and legal posts ask for, each with its last valid day. */
export function QualificationSection({ edit }: SectionProps) {
  const { text } = useText();
  const today = useToday();
  const { fields, sections, qualificationKinds, ...words } = text.volunteers;
  const { qualifications } = edit.volunteer;
  const put = (index: number, patch: Partial<Qualification>) =>
    edit.onChange({
      qualifications: qualifications.map((own, at) => (at === index ? { ...own, ...patch } : own)),
    });
  return (
    <fieldset className="form-section">
      <legend>{sections.qualifications}</legend>
      {qualifications.length === 0 ? <p className="soft">{words.noQualification}</p> : null}
      {qualifications.map((qualification, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a qualification has no id; the fields take their values from outside.
        <div key={index} className="qualification-row">
          <ChoiceField
            label={fields.qualificationKind}
            value={qualification.kind}
            choices={QUALIFICATION_KINDS.map((kind) => ({ value: kind, label: qualificationKinds[kind] }))}
            onCommit={(kind) => put(index, { kind })}
          />
          <TextField
            label={fields.certificateNo}
            value={qualification.certificateNo}
            isLive={edit.isDraft}
            maxLength={CERTIFICATE_LENGTH}
            onCommit={(certificateNo) => put(index, { certificateNo })}
          />
          <DateField
            label={fields.expiresOn}
            value={qualification.expiresOn}
            placeholder={words.validForever}
            warning={
              qualificationExpiry(qualification, today) === 'valid'
                ? null
                : expiryText(text, qualification, today)
            }
            onCommit={(expiresOn) => put(index, { expiresOn })}
          />
          <Button
            type="text"
            aria-label={words.removeQualification}
            title={words.removeQualification}
            icon={<DeleteOutlined />}
            onClick={() => void edit.onChange({ qualifications: qualifications.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() =>
          void edit.onChange({
            qualifications: [...qualifications, { kind: 'medical', certificateNo: '', expiresOn: null }],
          })
        }
      >
        {words.addQualification}
      </Button>
    </fieldset>
  );
}
