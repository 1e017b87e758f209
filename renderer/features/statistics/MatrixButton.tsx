import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../text/useText.ts';
import { MatrixDrawer } from './MatrixDrawer.tsx';

/** Opens the year's matrix of people to look at, print and save. */
export function MatrixButton({ year }: { readonly year: number }) {
  const { text } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => setIsOpen(true)} data-testid="matrix">
        {text.peoplePapers.screen.matrix}
      </Button>
      {isOpen ? <MatrixDrawer year={year} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
