import { Checkbox } from 'antd';
import type { GroupKind } from '../../../shared/model/community.ts';
import type { GroupId } from '../../../shared/model/ids.ts';
import { VOLUNTEER_KINDS } from '../../../shared/model/volunteer.ts';
import { isMinor } from '../../../shared/people/ageOn.ts';
import { volunteerWarnings } from '../../../shared/people/validateVolunteer.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { ChoiceField, ManyChoicesField } from '../../components/ChoiceField.tsx';
import type { Choice } from '../../components/ChoiceSelect.tsx';
import { DateField } from '../../components/DateField.tsx';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { PhoneField } from '../../components/PhoneField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../text/useText.ts';
import { useToday } from '../../usecases/today.ts';
import { IdNumberField } from './IdNumberField.tsx';
import { useSimilarNotes } from './useSimilarNotes.ts';
import type { SectionProps } from './volunteerEdit.ts';

const NUMBER_LENGTH = 20;

/** Groups of a kind to choose from: the active ones, and the one that the person already has. */
function groupChoices(
  { facts }: SectionProps,
  kind: GroupKind,
  chosen: GroupId | null,
  none: string,
): readonly Choice<GroupId | null>[] {
  const groups = facts.groups.filter(
    (group) => group.kind === kind && (group.isActive || group.id === chosen),
  );
  return [{ value: null, label: none }, ...groups.map((group) => ({ value: group.id, label: group.name }))];
}

/** Who somebody is: name, number, phone, kinds, where they belong, birth date. */
export function PersonSection(props: SectionProps) {
  const { edit, facts } = props;
  const { volunteer, onChange, problemOf, isDraft } = edit;
  const { text } = useText();
  const today = useToday();
  const { fields, sections, kinds, sexes, blankNoHint, datePlaceholder } = text.volunteers;
  const notes = useSimilarNotes(volunteer, facts);
  const warnings = volunteerWarnings(volunteer, today);
  const phoneWarning = warnings.find(({ field }) => field === 'phone');
  const ageWarning = warnings.find(({ field }) => field === 'birthDate');
  // A form that was just opened is not warned about yet.
  const isUntouched = isDraft && volunteer.name.trim() === '' && volunteer.phone === '';
  const phoneNote = phoneWarning && !isUntouched ? problemText(text, phoneWarning.problem) : notes.phone;
  return (
    <fieldset className="form-section">
      <legend>{sections.person}</legend>
      <div className="form-grid">
        <TextField
          label={fields.name}
          value={volunteer.name}
          isLive={isDraft}
          autoFocus={isDraft}
          problem={problemOf('name')}
          warning={notes.name}
          onCommit={(name) => onChange({ name })}
          testId="volunteer-name"
        />
        <TextField
          label={fields.volunteerNo}
          value={volunteer.volunteerNo}
          isLive={isDraft}
          maxLength={NUMBER_LENGTH}
          problem={problemOf('volunteerNo')}
          hint={blankNoHint}
          onCommit={(volunteerNo) => onChange({ volunteerNo })}
        />
        <PhoneField
          key={volunteer.id}
          label={text.common.phone}
          value={volunteer.phone}
          name={volunteer.name}
          isDraft={isDraft}
          warning={phoneNote}
          onCommit={(phone) => onChange({ phone })}
          testId="volunteer-phone"
        />
        <ManyChoicesField
          label={fields.kinds}
          value={volunteer.kinds}
          choices={VOLUNTEER_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
          onCommit={(next) => onChange({ kinds: next })}
        />
        <ChoiceField
          label={fields.team}
          value={volunteer.teamId}
          choices={groupChoices(props, 'team', volunteer.teamId, text.common.none)}
          onCommit={(teamId) => onChange({ teamId })}
        />
        <ChoiceField
          label={fields.branch}
          value={volunteer.branchId}
          choices={groupChoices(props, 'branch', volunteer.branchId, text.common.none)}
          onCommit={(branchId) => onChange({ branchId })}
        />
        <ChoiceField
          label={fields.grid}
          value={volunteer.gridId}
          choices={groupChoices(props, 'grid', volunteer.gridId, text.common.none)}
          onCommit={(gridId) => onChange({ gridId })}
        />
        <ChoiceField
          label={fields.compound}
          value={volunteer.compoundId}
          choices={groupChoices(props, 'compound', volunteer.compoundId, text.common.none)}
          onCommit={(compoundId) => onChange({ compoundId })}
        />
        <ChoiceField
          label={fields.sex}
          value={volunteer.sex}
          choices={[
            { value: null, label: fields.sexUnknown },
            { value: 'female', label: sexes.female },
            { value: 'male', label: sexes.male },
          ]}
          onCommit={(sex) => onChange({ sex })}
        />
        <DateField
          label={fields.birthDate}
          value={volunteer.birthDate}
          placeholder={datePlaceholder}
          problem={problemOf('birthDate')}
          warning={ageWarning && problemText(text, ageWarning.problem)}
          onCommit={(birthDate) => onChange({ birthDate })}
        />
        <IdNumberField edit={edit} />
        {isMinor(volunteer, today) ? (
          <div className="field-wide">
            <Checkbox
              checked={volunteer.hasGuardianConsent}
              onChange={(event) => void onChange({ hasGuardianConsent: event.target.checked })}
            >
              {fields.guardianConsent}
            </Checkbox>
            <FieldProblem problem={problemOf('hasGuardianConsent')} />
          </div>
        ) : null}
      </div>
    </fieldset>
  );
}
