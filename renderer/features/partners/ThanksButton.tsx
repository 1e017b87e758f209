import { HeartOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { useText } from '../../text/useText.ts';
import { ThanksDrawer } from './ThanksDrawer.tsx';

/** Opens the letters of thanks to some units. */
export function ThanksButton({ units }: { readonly units: readonly PartnerUnit[] }) {
  const { text } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const words = text.thanks.screen;
  return (
    <>
      <Tooltip title={words.hint}>
        <Button icon={<HeartOutlined />} data-testid="thanks" onClick={() => setIsOpen(true)}>
          {words.button}
        </Button>
      </Tooltip>
      {isOpen ? <ThanksDrawer units={units} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
