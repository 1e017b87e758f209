import { Button } from 'antd';
import { useState } from 'react';
import { success } from '../../../shared/model/result.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { validateVolunteer } from '../../../shared/people/validateVolunteer.ts';
import { focusFirstProblem } from '../../components/focusFirstProblem.ts';
import { FormProblemsScope, useFormProblems } from '../../components/formProblems.tsx';
import { SideDrawer } from '../../components/SideDrawer.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { useToday } from '../../usecases/today.ts';
import type { VolunteerPatch } from '../../usecases/volunteers.ts';
import { addVolunteer } from '../../usecases/volunteers.ts';
import { VolunteerForm } from './VolunteerForm.tsx';
import type { VolunteerEdit, VolunteerFormFacts } from './volunteerEdit.ts';

interface NewVolunteerDrawerProps {
  readonly draft: Volunteer;
  readonly facts: VolunteerFormFacts;
  readonly onPatch: (patch: VolunteerPatch) => void;
  /** Closed without saving; the draft is kept. */
  readonly onClose: () => void;
  /** Saved, or thrown away to start over. */
  readonly onDone: (next: 'close' | 'another') => void;
}

/** Form for a new person, saved as a whole by a button; what is typed stays when it is closed before. */
export function NewVolunteerDrawer({ draft, facts, onPatch, onClose, onDone }: NewVolunteerDrawerProps) {
  const { text } = useText();
  const words = text.volunteers;
  const today = useToday();
  const run = useAction();
  const form = useFormProblems();
  const [hasTried, setHasTried] = useState(false);
  const problems = hasTried ? validateVolunteer(draft, facts.volunteers, today) : [];
  const edit: VolunteerEdit = {
    volunteer: draft,
    isDraft: true,
    problemOf: (field) => problems.find((found) => found.field === field)?.problem ?? null,
    onChange: async (patch) => {
      onPatch(patch);
      return success(true);
    },
  };
  const save = async (next: 'close' | 'another'): Promise<void> => {
    setHasTried(true);
    const hasProblem = form.hasProblem() || validateVolunteer(draft, facts.volunteers, today).length > 0;
    if (hasProblem) {
      setTimeout(focusFirstProblem);
      return;
    }
    const added = await run(() => addVolunteer(draft));
    if (added.ok) onDone(next);
  };
  return (
    <SideDrawer
      onClose={onClose}
      size="min(47em, 94vw)"
      rootClassName="form-drawer"
      title={words.addTitle}
      footer={
        <div className="form-foot">
          {draft.name.trim() === '' ? null : (
            <Button type="text" onClick={() => onDone('another')}>
              {words.startOver}
            </Button>
          )}
          <span style={{ flex: 1 }} />
          <Button onClick={() => void save('another')}>{words.saveAnother}</Button>
          <Button type="primary" onClick={() => void save('close')} data-testid="save-volunteer">
            {words.saveNew}
          </Button>
        </div>
      }
    >
      <FormProblemsScope problems={form}>
        <VolunteerForm edit={edit} facts={facts} />
      </FormProblemsScope>
      <p className="soft">{words.keptDraft}</p>
    </SideDrawer>
  );
}
