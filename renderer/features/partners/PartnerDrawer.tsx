import { DeleteOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { validatePartner } from '../../../shared/people/validatePartner.ts';
import { SideDrawer } from '../../components/SideDrawer.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { editPartner, removePartner } from '../../usecases/partners.ts';
import { PartnerForm } from './PartnerForm.tsx';
import { PromiseHistory } from './PromiseHistory.tsx';
import type { PartnerEdit, PartnerFormFacts } from './partnerEdit.ts';

interface PartnerDrawerProps {
  /** Undefined when the address names a unit that is not there. */
  readonly unit: PartnerUnit | undefined;
  readonly facts: PartnerFormFacts;
  readonly onClose: () => void;
}

function editOf(unit: PartnerUnit): PartnerEdit {
  const problems = validatePartner(unit);
  return {
    unit,
    isDraft: false,
    problemOf: (field) => problems.find((found) => found.field === field)?.problem ?? null,
    onChange: (patch) => editPartner(unit.id, patch),
  };
}

/** A unit's page: everything about it, saved field by field, and what it promised and delivered. */
export function PartnerDrawer({ unit, facts, onClose }: PartnerDrawerProps) {
  const { text } = useText();
  return (
    <SideDrawer
      onClose={onClose}
      size="min(47em, 94vw)"
      rootClassName="form-drawer"
      title={unit?.name ?? text.partners.title}
      extra={unit ? <span className="soft drawer-note">{text.common.savedAsTyped}</span> : null}
      footer={unit ? <Footer unit={unit} onClose={onClose} /> : null}
    >
      {unit ? (
        <Tabs
          key={unit.id}
          items={[
            {
              key: 'profile',
              label: text.partnerPage.profile,
              children: <PartnerForm edit={editOf(unit)} facts={facts} />,
            },
            {
              key: 'history',
              label: text.partnerPage.history.tab,
              children: <PromiseHistory unit={unit} />,
            },
          ]}
        />
      ) : (
        <p>{text.partners.missing}</p>
      )}
    </SideDrawer>
  );
}

function Footer({ unit, onClose }: { readonly unit: PartnerUnit; readonly onClose: () => void }) {
  const { text } = useText();
  const run = useAction();
  const remove = async (): Promise<void> => {
    const removed = await run(() => removePartner(unit));
    if (removed.ok) onClose();
  };
  return (
    <div className="form-foot">
      <Button icon={<DeleteOutlined />} onClick={remove}>
        {text.partners.remove}
      </Button>
      <Button type="primary" style={{ marginInlineStart: 'auto' }} onClick={onClose}>
        {text.common.close}
      </Button>
    </div>
  );
}
