import { GiftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { yearIdOf } from '../../../shared/calendar/dates.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { useText } from '../../text/useText.ts';
import { usePointsYears } from '../../usecases/points.ts';
import { useCommunity } from '../../usecases/registers.ts';
import { useToday } from '../../usecases/today.ts';

/** Opens the list of all volunteers' points; nothing to open where no points were ever given. */
export function PointsListButton() {
  const { text } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const hasRules = (useCommunity()?.pointsRules.length ?? 0) > 0;
  if (!hasRules) return null;
  return (
    <>
      <Button icon={<GiftOutlined />} data-testid="points-list" onClick={() => setIsOpen(true)}>
        {text.points.ledger.list}
      </Button>
      {isOpen ? <PointsListDrawer onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

function PointsListDrawer({ onClose }: { readonly onClose: () => void }) {
  const { text } = useText();
  const today = useToday();
  const years = usePointsYears() ?? [];
  const [year, setYear] = useState<number | null>(null);
  const words = text.points.papers;
  return (
    <PeoplePaperDrawer
      title={words.list}
      paper={{ kind: 'pointsList', year: year === null ? null : yearIdOf(year), on: today }}
      onClose={onClose}
    >
      <ChoiceSelect<number | null>
        label={words.period}
        style={{ minWidth: '13em' }}
        value={year}
        choices={[
          { value: null, label: words.toDate },
          ...years.map((value) => ({ value, label: text.calendar.year({ year: value }) })),
        ]}
        onChoose={setYear}
      />
    </PeoplePaperDrawer>
  );
}
