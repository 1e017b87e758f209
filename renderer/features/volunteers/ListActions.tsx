import { FileDoneOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import { EXPORT_FIELDS } from '../../../shared/import/importFields.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { ExportButton } from '../../components/ExportButton.tsx';
import { ImportButton } from '../../components/ImportButton.tsx';
import type { PeoplePapersKind } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { exportVolunteers } from '../../usecases/exportLists.ts';
import { AvailabilityFormButton } from './AvailabilityFormButton.tsx';
import { DuplicatesButton } from './DuplicatesButton.tsx';
import { PointsListButton } from './PointsListButton.tsx';

interface ListActionsProps {
  /** Who is ticked, or everybody who is shown, at the moment of asking. */
  readonly chosen: () => readonly Volunteer[];
  readonly onPapers: (kind: PeoplePapersKind) => void;
  readonly onAdd: () => void;
}

/** What can be done with the list as a whole. */
export function ListActions({ chosen, onPapers, onAdd }: ListActionsProps) {
  const { locale } = useText();
  return (
    <>
      <DuplicatesButton />
      <ImportButton target="volunteers" />
      <ExportButton
        list="volunteers"
        fields={EXPORT_FIELDS.volunteers}
        count={() => chosen().length}
        onExport={(fields, showPhones) => exportVolunteers(chosen(), fields, showPhones, locale)}
      />
      <AvailabilityFormButton chosen={chosen} />
      <PapersMenu onPapers={onPapers} />
      <PointsListButton />
      <AddButton onAdd={onAdd} />
    </>
  );
}

/** The two ways to begin when there is nobody yet. */
export function FirstActions({ onAdd }: Pick<ListActionsProps, 'onAdd'>) {
  const { text } = useText();
  return (
    <Space>
      <ImportButton target="volunteers" label={text.importer.openFile} isPrimary />
      <Button icon={<PlusOutlined />} onClick={onAdd}>
        {text.volunteers.add}
      </Button>
    </Space>
  );
}

/** Records and certificates of many people at once, such as a whole team. */
function PapersMenu({ onPapers }: Pick<ListActionsProps, 'onPapers'>) {
  const { text } = useText();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'records', label: text.peoplePapers.screen.records },
          { key: 'certificates', label: text.certificates.issue.button },
        ],
        onClick: ({ key }) => onPapers(key === 'records' ? 'records' : 'certificates'),
      }}
    >
      <Button icon={<FileDoneOutlined />} data-testid="people-papers">
        {text.certificates.menu}
      </Button>
    </Dropdown>
  );
}

function AddButton({ onAdd }: Pick<ListActionsProps, 'onAdd'>) {
  const { text } = useText();
  return (
    <Button type="primary" icon={<PlusOutlined />} onClick={onAdd}>
      {text.volunteers.add}
    </Button>
  );
}
