import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { yearIdOf } from '../../../shared/calendar/dates.ts';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { useText } from '../../text/useText.ts';

/** Opens the year's matrix of people to look at, print and save. */
export function MatrixButton({ year }: { readonly year: number }) {
  const { text } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => setIsOpen(true)} data-testid="matrix">
        {text.peoplePapers.screen.matrix}
      </Button>
      {isOpen ? (
        <PeoplePaperDrawer
          title={text.peoplePapers.matrixTitle({ year })}
          paper={{ kind: 'attendanceMatrix', year: yearIdOf(year) }}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  );
}
