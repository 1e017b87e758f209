import { HeartOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { useText } from '../../text/useText.ts';
import { ThanksDrawer } from './ThanksDrawer.tsx';

/** Opens the letters of thanks to some units. */
export function ThanksButton({ units }: { readonly units: readonly PartnerUnit[] }) {
  const { text } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<HeartOutlined />} data-testid="thanks" onClick={() => setIsOpen(true)}>
        {text.thanks.screen.button}
      </Button>
      {isOpen ? <ThanksDrawer units={units} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
