import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { useText } from '../../text/useText.ts';
import { useToday } from '../../usecases/today.ts';

/** Opens a volunteer's statement of points to look at, print and save. */
export function PointsStatementButton({ volunteerId }: { readonly volunteerId: VolunteerId }) {
  const { text } = useText();
  const today = useToday();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<PrinterOutlined />} data-testid="print-points" onClick={() => setIsOpen(true)}>
        {text.points.ledger.print}
      </Button>
      {isOpen ? (
        <PeoplePaperDrawer
          title={text.points.papers.statement}
          paper={{ kind: 'pointsStatement', volunteerId, on: today }}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  );
}
