import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { useText } from '../../text/useText.ts';
import { onePerson } from './peopleScopes.ts';
import { ServiceRecordsDrawer } from './ServiceRecordsDrawer.tsx';

/** Opens the service record of a volunteer. */
export function ServiceRecordButton({ volunteer }: { readonly volunteer: Volunteer }) {
  const { text } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => setIsOpen(true)}>
        {text.peoplePapers.screen.record}
      </Button>
      {isOpen ? (
        <ServiceRecordsDrawer scopes={[onePerson(volunteer)]} onClose={() => setIsOpen(false)} />
      ) : null}
    </>
  );
}
