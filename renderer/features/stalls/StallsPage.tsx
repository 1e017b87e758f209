import { Alert, Button, Segmented, Spin } from 'antd';
import { useLocation, useSearch } from 'wouter';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { isBookingExpected } from '../../../shared/fair/fairGaps.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { fairPath, STALL_VIEWS, stallsPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useFairData } from '../../usecases/fairView.ts';
import { BookingPanel } from './BookingPanel.tsx';
import { FairDetails } from './FairDetails.tsx';
import { StallActions } from './StallActions.tsx';
import { StallTable } from './StallTable.tsx';
import { StartFair } from './StartFair.tsx';
import '../../components/list.css';
import '../../components/editTable.css';
import './stalls.css';

/** What a fair consists of: its stalls and needs, its hours and place, its partner units. Edited in place. */
export function StallsPage({ fairId }: { readonly fairId: FairId }) {
  const data = useFairData(fairId);
  return data ? <Stalls data={data} /> : <Spin />;
}

function Stalls({ data }: { readonly data: FairData }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const wanted = new URLSearchParams(useSearch()).get('view');
  const view = STALL_VIEWS.find((candidate) => candidate === wanted) ?? 'stalls';
  const { fair, stalls, bookings } = data;
  const isReadOnly = fair.status === 'archived' || fair.status === 'cancelled';
  const expected = bookings.filter(isBookingExpected);
  const confirmed = expected.filter(({ status }) => status === 'confirmed').length;
  const { views } = text.fair;
  const labels = {
    stalls: views.stalls({ count: stalls.length }),
    details: views.details,
    partners: views.partners({ confirmed, expected: expected.length }),
  };
  const shown = { data, isReadOnly };
  return (
    <>
      {fair.status === 'archived' || fair.status === 'cancelled' ? (
        <Alert className="stall-notice" type="info" showIcon title={text.fair.readOnly[fair.status]} />
      ) : null}
      <div className="stall-bar">
        <Segmented
          aria-label={views.label}
          value={view}
          options={STALL_VIEWS.map((value) => ({ value, label: labels[value] }))}
          onChange={(value) => navigate(stallsPath(fair.id, value), { replace: true })}
        />
        <span className="stall-actions">
          {isReadOnly || stalls.length === 0 ? null : <StallActions data={data} />}
          {stalls.length === 0 ? null : (
            <Button data-testid="open-plan" onClick={() => navigate(fairPath(fair.id, 'plan'))}>
              {text.groundPlan.open}
            </Button>
          )}
          {stalls.length === 0 ? null : (
            <Button
              type={isReadOnly ? 'default' : 'primary'}
              data-testid="next-board"
              onClick={() => navigate(fairPath(fair.id, 'board'))}
            >
              {text.fair.nextBoard}
            </Button>
          )}
        </span>
      </div>
      {view === 'stalls' && stalls.length === 0 ? <StartFair {...shown} /> : null}
      {view === 'stalls' && stalls.length > 0 ? <StallTable {...shown} /> : null}
      {view === 'details' ? <FairDetails {...shown} /> : null}
      {view === 'partners' ? <BookingPanel {...shown} /> : null}
    </>
  );
}
