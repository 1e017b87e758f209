import { Tag } from 'antd';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { agreementsRunningOut } from '../../../shared/people/agreements.ts';
import { useText } from '../../text/useText.ts';

const COLORS = { expiresSoon: 'warning', expired: 'error' } as const;

/** Says that a unit's agreement has ended or soon will; nothing while one holds or there is none. */
export function AgreementTag({ unit, today }: { readonly unit: PartnerUnit; readonly today: IsoDate }) {
  const { text } = useText();
  const words = text.partnerPage.agreements;
  // The one that holds longest is what the office goes by.
  const last = agreementsRunningOut([unit], today).at(-1);
  if (!last) return null;
  const { agreement, endsOn, expiry } = last;
  return (
    <Tag
      color={COLORS[expiry]}
      title={`${agreement.title} ${expiry === 'expired' ? words.ended({ date: endsOn }) : words.endsSoon({ date: endsOn })}`}
      style={{ marginInlineEnd: 0 }}
    >
      {expiry === 'expired' ? words.tagEnded : words.tagEndsSoon({ date: endsOn })}
    </Tag>
  );
}
