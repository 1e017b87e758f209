import type { FairData } from '../../../shared/fair/fairData.ts';
import { isBookingExpected } from '../../../shared/fair/fairGaps.ts';
import { useText } from '../../text/useText.ts';
import { useRecording } from '../../usecases/recordView.ts';
import { ClosedFairBar } from './ClosedFairBar.tsx';
import { FairTextField } from './FairTextField.tsx';
import './fairText.css';

/** More characters make the poster's text too small for two metres. */
const COMFORTABLE = 300;

/** What the office adds to the notice poster, and who is not on it yet. */
export function NoticeEditor({ data }: { readonly data: FairData }) {
  const { text } = useText();
  const words = text.fairPapers.editor;
  const { fair, bookings, partnerUnits } = data;
  const recording = useRecording(fair);
  const { length } = fair.notice;
  const unsure = bookings
    .filter((booking) => isBookingExpected(booking) && booking.status !== 'confirmed')
    .flatMap(({ partnerUnitId }) => partnerUnits.find(({ id }) => id === partnerUnitId)?.name ?? []);
  return (
    <div className="fair-text-editor">
      <ClosedFairBar fair={fair} recording={recording} />
      <FairTextField
        fair={fair}
        field="notice"
        label={words.notice}
        hint={words.noticeHint}
        warning={length > COMFORTABLE ? words.noticeLong({ length }) : null}
        recording={recording}
        isReadOnly={recording.isReadOnly || fair.status === 'cancelled'}
      />
      {unsure.length === 0 ? null : (
        <div className="soft" role="note">
          {words.notOnNotice({ names: unsure.join(text.papers.listSeparator) })}
        </div>
      )}
    </div>
  );
}
