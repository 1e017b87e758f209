import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { yearIdOf } from '../../../shared/calendar/dates.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { useText } from '../../text/useText.ts';
import { useServiceYears } from '../../usecases/ownRecords.ts';

/** Opens a volunteer's yearly service record; nothing to print for somebody who never served. */
export function ServiceRecordButton({ volunteerId }: { readonly volunteerId: VolunteerId }) {
  const { text } = useText();
  const words = text.peoplePapers;
  const years = useServiceYears(volunteerId) ?? [];
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const [latest] = years;
  const year = chosen ?? latest;
  if (year === undefined) return null;
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => setIsOpen(true)}>
        {words.screen.record}
      </Button>
      {isOpen ? (
        <PeoplePaperDrawer
          title={words.titles.serviceRecord}
          paper={{ kind: 'serviceRecord', volunteerId, year: yearIdOf(year) }}
          onClose={() => setIsOpen(false)}
        >
          <ChoiceSelect<number>
            label={words.screen.year}
            style={{ minWidth: '8em' }}
            value={year}
            choices={years.map((value) => ({ value, label: text.calendar.year({ year: value }) }))}
            onChoose={setChosen}
          />
        </PeoplePaperDrawer>
      ) : null}
    </>
  );
}
