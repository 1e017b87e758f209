import { FormOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import type { PeoplePaperRequest } from '../../../shared/desktop.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { useText } from '../../text/useText.ts';

/** Enough to see what the form looks like; thousands would take long to lay out. */
const PREVIEWED = 40;

/** Opens the availability form of the people listed (or chosen), in their order. */
export function AvailabilityFormButton({ volunteers }: { readonly volunteers: readonly Volunteer[] }) {
  const { text } = useText();
  const words = text.peoplePapers.screen;
  const [isOpen, setIsOpen] = useState(false);
  const formOf = (people: readonly Volunteer[]): PeoplePaperRequest => ({
    kind: 'availabilityForm',
    volunteerIds: people.map(({ id }) => id),
  });
  const total = volunteers.length;
  const noteOf = (): string => {
    if (total === 0) return words.nobody;
    return total > PREVIEWED ? words.previewOf({ shown: PREVIEWED, total }) : '';
  };
  return (
    <>
      <Tooltip title={words.formHint}>
        <Button icon={<FormOutlined />} onClick={() => setIsOpen(true)}>
          {words.form}
        </Button>
      </Tooltip>
      {isOpen ? (
        <PeoplePaperDrawer
          title={text.peoplePapers.titles.availabilityForm}
          paper={formOf(volunteers)}
          previewed={formOf(volunteers.slice(0, PREVIEWED))}
          note={noteOf()}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  );
}
