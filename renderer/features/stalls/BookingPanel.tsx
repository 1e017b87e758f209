import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useLocation } from 'wouter';
import { isDueAtFair } from '../../../shared/fair/dueAtFair.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useAction } from '../../components/useAction.tsx';
import { PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { bookPartner } from '../../usecases/bookings.ts';
import { useVisitsElsewhere } from '../../usecases/yearVisits.ts';
import { BookingTable } from './BookingTable.tsx';

interface BookingPanelProps {
  readonly data: FairData;
  readonly isReadOnly: boolean;
}

/** Partner units of a fair: who is due, who was invited, who comes with how many people. */
export function BookingPanel({ data, isReadOnly }: BookingPanelProps) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const words = text.fair.partners;
  if (data.partnerUnits.length === 0) {
    return (
      <EmptyState
        sentence={words.noUnits}
        action={
          <Button type="primary" onClick={() => navigate(PATHS.partners)}>
            {words.goToPartners}
          </Button>
        }
      />
    );
  }
  return (
    <>
      {isReadOnly ? null : <Invitations data={data} />}
      {data.bookings.length === 0 ? (
        <EmptyState sentence={isReadOnly ? words.none : words.empty} />
      ) : (
        <BookingTable data={data} isReadOnly={isReadOnly} />
      )}
    </>
  );
}

function Invitations({ data: { fair, partnerUnits, bookings } }: { readonly data: FairData }) {
  const { text } = useText();
  const run = useAction();
  const words = text.fair.partners;
  const visits = useVisitsElsewhere(fair.id);
  if (!visits) return null;
  const free = partnerUnits.filter(
    (unit) => unit.isActive && !bookings.some(({ partnerUnitId }) => partnerUnitId === unit.id),
  );
  const due = free.filter((unit) => isDueAtFair(unit, fair.id, visits));
  const others = free.filter((unit) => !due.includes(unit));
  const invite = (unit: PartnerUnit | undefined): void => {
    if (unit) void run(() => bookPartner(fair.id, unit.id));
  };
  return (
    <div className="stall-invite">
      {due.length > 0 ? <span>{words.due}</span> : null}
      {due.map((unit) => (
        <Button key={unit.id} size="small" icon={<PlusOutlined />} onClick={() => invite(unit)}>
          {words.invite({ name: unit.name })}
        </Button>
      ))}
      {others.length > 0 ? (
        <Select
          aria-label={words.inviteOther}
          placeholder={words.inviteOther}
          value={null}
          size="small"
          style={{ minWidth: 200 }}
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen: string | null) => invite(others.find(({ id }) => id === chosen))}
        />
      ) : null}
    </div>
  );
}
