import { yearIdOf } from '../../../shared/calendar/dates.ts';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { useText } from '../../text/useText.ts';

interface MatrixDrawerProps {
  readonly year: number;
  readonly onClose: () => void;
}

/** The year's matrix of people to look at, print and save. */
export function MatrixDrawer({ year, onClose }: MatrixDrawerProps) {
  const { text } = useText();
  return (
    <PeoplePaperDrawer
      title={text.peoplePapers.matrixTitle({ year })}
      paper={{ kind: 'attendanceMatrix', year: yearIdOf(year) }}
      onClose={onClose}
    />
  );
}
