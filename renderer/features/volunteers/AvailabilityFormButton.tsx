import { FormOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { PeoplePaperRequest } from '../../../shared/paperRequest.ts';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { useText } from '../../text/useText.ts';

/** Enough to see what the form looks like; thousands would take long to lay out. */
const PREVIEWED = 40;

interface AvailabilityFormButtonProps {
  /** Who is listed (or chosen), in their order, at the moment of opening. */
  readonly chosen: () => readonly Volunteer[];
}

/** Opens the availability form of the people listed (or chosen), in their order. */
export function AvailabilityFormButton({ chosen }: AvailabilityFormButtonProps) {
  const { text } = useText();
  const words = text.peoplePapers.screen;
  const [volunteers, setVolunteers] = useState<readonly Volunteer[] | null>(null);
  const formOf = (people: readonly Volunteer[]): PeoplePaperRequest => ({
    kind: 'availabilityForm',
    volunteerIds: people.map(({ id }) => id),
  });
  const total = volunteers?.length ?? 0;
  const noteOf = (): string => {
    if (total === 0) return words.nobody;
    return total > PREVIEWED ? words.previewOf({ shown: PREVIEWED, total }) : '';
  };
  return (
    <>
      <Tooltip title={words.formHint}>
        <Button icon={<FormOutlined />} onClick={() => setVolunteers(chosen())}>
          {words.form}
        </Button>
      </Tooltip>
      {volunteers ? (
        <PeoplePaperDrawer
          title={text.peoplePapers.titles.availabilityForm}
          paper={formOf(volunteers)}
          previewed={formOf(volunteers.slice(0, PREVIEWED))}
          note={noteOf()}
          onClose={() => setVolunteers(null)}
        />
      ) : null}
    </>
  );
}
