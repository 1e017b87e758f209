import { Button } from 'antd';
import { useState } from 'react';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { success } from '../../../shared/model/result.ts';
import { validatePartner } from '../../../shared/people/validatePartner.ts';
import { focusFirstProblem } from '../../components/focusFirstProblem.ts';
import { FormProblemsScope, useFormProblems } from '../../components/formProblems.tsx';
import { SideDrawer } from '../../components/SideDrawer.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import type { PartnerPatch } from '../../usecases/partners.ts';
import { addPartner } from '../../usecases/partners.ts';
import { PartnerForm } from './PartnerForm.tsx';
import type { PartnerEdit, PartnerFormFacts } from './partnerEdit.ts';

interface NewPartnerDrawerProps {
  readonly draft: PartnerUnit;
  readonly facts: PartnerFormFacts;
  readonly onPatch: (patch: PartnerPatch) => void;
  /** Closed without saving; the draft is kept. */
  readonly onClose: () => void;
  /** Saved, or thrown away to start over. */
  readonly onDone: (next: 'close' | 'another') => void;
}

/** Form for a new unit, saved as a whole by a button; what is typed stays when it is closed before. */
export function NewPartnerDrawer({ draft, facts, onPatch, onClose, onDone }: NewPartnerDrawerProps) {
  const { text } = useText();
  const run = useAction();
  const form = useFormProblems();
  const [hasTried, setHasTried] = useState(false);
  const problems = hasTried ? validatePartner(draft) : [];
  const edit: PartnerEdit = {
    unit: draft,
    isDraft: true,
    problemOf: (field) => problems.find((found) => found.field === field)?.problem ?? null,
    onChange: async (patch) => {
      onPatch(patch);
      return success(true);
    },
  };
  const save = async (): Promise<void> => {
    setHasTried(true);
    if (form.hasProblem() || validatePartner(draft).length > 0) {
      setTimeout(focusFirstProblem);
      return;
    }
    const added = await run(() => addPartner(draft));
    if (added.ok) onDone('close');
  };
  return (
    <SideDrawer
      onClose={onClose}
      size="min(47em, 94vw)"
      rootClassName="form-drawer"
      title={text.partners.addTitle}
      footer={
        <div className="form-foot">
          {draft.name.trim() === '' ? null : (
            <Button type="text" onClick={() => onDone('another')}>
              {text.partners.startOver}
            </Button>
          )}
          <Button
            type="primary"
            style={{ marginInlineStart: 'auto' }}
            onClick={() => void save()}
            data-testid="save-partner"
          >
            {text.common.save}
          </Button>
        </div>
      }
    >
      <FormProblemsScope problems={form}>
        <PartnerForm edit={edit} facts={facts} />
      </FormProblemsScope>
      <p className="soft">{text.partners.keptDraft}</p>
    </SideDrawer>
  );
}
