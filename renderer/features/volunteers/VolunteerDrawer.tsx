import { DeleteOutlined, HistoryOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useLocation } from 'wouter';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { validateVolunteer } from '../../../shared/people/validateVolunteer.ts';
import { MinorTag } from '../../components/MinorTag.tsx';
import { SideDrawer } from '../../components/SideDrawer.tsx';
import { useAction } from '../../components/useAction.tsx';
import { historyPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useErasePreview } from '../../usecases/eraseVolunteer.ts';
import { useToday } from '../../usecases/today.ts';
import { editVolunteer, removeVolunteer } from '../../usecases/volunteers.ts';
import { EraseButton } from './EraseButton.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { PointsTab } from './PointsTab.tsx';
import { VolunteerForm } from './VolunteerForm.tsx';
import type { VolunteerEdit, VolunteerFormFacts } from './volunteerEdit.ts';

interface VolunteerDrawerProps {
  /** Undefined when the address names somebody who is not there. */
  readonly volunteer: Volunteer | undefined;
  readonly facts: VolunteerFormFacts;
  readonly onClose: () => void;
}

/** A person's page: everything about them, saved field by field, and what they did. */
export function VolunteerDrawer({ volunteer, facts, onClose }: VolunteerDrawerProps) {
  const { text } = useText();
  const words = text.volunteers;
  const today = useToday();
  return (
    <SideDrawer
      onClose={onClose}
      size="min(47em, 94vw)"
      rootClassName="form-drawer"
      title={
        volunteer ? (
          <>
            {volunteer.name} {volunteer.volunteerNo} <MinorTag volunteer={volunteer} day={today} />
          </>
        ) : (
          words.title
        )
      }
      extra={volunteer ? <span className="soft drawer-note">{text.common.savedAsTyped}</span> : null}
      footer={volunteer ? <Footer volunteer={volunteer} onClose={onClose} /> : null}
    >
      {volunteer ? (
        <Tabs
          key={volunteer.id}
          items={[
            {
              key: 'profile',
              label: words.profile,
              children: <Profile volunteer={volunteer} facts={facts} />,
            },
            {
              key: 'history',
              label: words.sections.history,
              children: <HistoryTable volunteer={volunteer} />,
            },
            {
              key: 'points',
              label: text.points.ledger.tab,
              children: <PointsTab volunteer={volunteer} />,
            },
          ]}
        />
      ) : (
        <p>{words.missing}</p>
      )}
    </SideDrawer>
  );
}

function Profile({
  volunteer,
  facts,
}: {
  readonly volunteer: Volunteer;
  readonly facts: VolunteerFormFacts;
}) {
  const today = useToday();
  const problems = validateVolunteer(volunteer, facts.volunteers, today);
  const edit: VolunteerEdit = {
    volunteer,
    isDraft: false,
    problemOf: (field) => problems.find((found) => found.field === field)?.problem ?? null,
    onChange: (patch) => editVolunteer(volunteer.id, patch),
  };
  return <VolunteerForm edit={edit} facts={facts} />;
}

function Footer({ volunteer, onClose }: { readonly volunteer: Volunteer; readonly onClose: () => void }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const run = useAction();
  const preview = useErasePreview(volunteer);
  // Somebody who was part of a fair can only be deleted for good, which leaves the figures.
  const hasTakenPart = !preview || preview.leavesFigures || preview.placesToCome > 0;
  const remove = async (): Promise<void> => {
    const removed = await run(() => removeVolunteer(volunteer));
    if (removed.ok) onClose();
  };
  return (
    <div className="form-foot">
      {hasTakenPart ? null : (
        <Button icon={<DeleteOutlined />} onClick={remove}>
          {text.volunteers.remove}
        </Button>
      )}
      <EraseButton volunteer={volunteer} onErase={onClose} />
      <Button icon={<HistoryOutlined />} onClick={() => navigate(historyPath({ person: volunteer.id }))}>
        {text.history.ofPerson}
      </Button>
      <Button type="primary" style={{ marginInlineStart: 'auto' }} onClick={onClose}>
        {text.common.close}
      </Button>
    </div>
  );
}
