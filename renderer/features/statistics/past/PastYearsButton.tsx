import { HistoryOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { PastTotalsDrawer } from './PastTotalsDrawer.tsx';

/** Opens the totals of past years beside the statistics. */
export function PastYearsButton() {
  const { text } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<HistoryOutlined />} onClick={() => setIsOpen(true)} data-testid="past-years">
        {text.pastYears.open}
      </Button>
      {isOpen ? <PastTotalsDrawer onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
