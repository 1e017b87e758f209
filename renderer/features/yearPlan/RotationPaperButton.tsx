import { PrinterOutlined } from '@ant-design/icons';
import { Button, Segmented, Tooltip } from 'antd';
import { useState } from 'react';
import { yearIdOf } from '../../../shared/calendar/dates.ts';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { useText } from '../../text/useText.ts';

const PAPERS = ['rotationTable', 'visitList'] as const;
type RotationPaper = (typeof PAPERS)[number];

/** Opens the papers about the partners' year: the table to put up, and the list to phone by. */
export function RotationPaperButton({ year }: { readonly year: number }) {
  const { text } = useText();
  const words = text.partnerPapers.screen;
  const [isOpen, setIsOpen] = useState(false);
  const [kind, setKind] = useState<RotationPaper>('rotationTable');
  return (
    <>
      <Tooltip title={words.hint}>
        <Button icon={<PrinterOutlined />} onClick={() => setIsOpen(true)} data-testid="rotation-papers">
          {words.button}
        </Button>
      </Tooltip>
      {isOpen ? (
        <PeoplePaperDrawer
          title={words[kind]}
          paper={{ kind, year: yearIdOf(year) }}
          onClose={() => setIsOpen(false)}
        >
          <Segmented<RotationPaper>
            aria-label={words.choose}
            value={kind}
            onChange={setKind}
            options={PAPERS.map((value) => ({ value, label: words[value] }))}
          />
        </PeoplePaperDrawer>
      ) : null}
    </>
  );
}
