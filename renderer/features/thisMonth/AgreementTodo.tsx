import { Link } from 'wouter';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { agreementsRunningOut } from '../../../shared/people/agreements.ts';
import { PATHS, partnerPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { TodoRow } from './TodoRow.tsx';

/** Agreements named in the line; the others are behind “n more”. */
const NAMED = 3;

interface AgreementTodoProps {
  readonly partnerUnits: readonly PartnerUnit[];
  readonly today: IsoDate;
}

/** Agreements with partner units that end soon or have ended; nothing is said while all of them hold. */
export function AgreementTodo({ partnerUnits, today }: AgreementTodoProps) {
  const { text } = useText();
  const words = text.partnerPage.agreementTodo;
  const rows = agreementsRunningOut(partnerUnits, today);
  if (rows.length === 0) return null;
  const ended = rows.filter(({ expiry }) => expiry === 'expired').length;
  const soonFirst = rows.toSorted((a, b) => Number(a.expiry === 'expired') - Number(b.expiry === 'expired'));
  const details = (
    <>
      {soonFirst.slice(0, NAMED).map(({ unit, agreement, endsOn }, index) => (
        <span key={`${unit.id}-${agreement.title}-${endsOn}`}>
          {index > 0 ? text.thisMonth.listSeparator : ' '}
          <Link href={partnerPath(unit.id)}>{words.until({ name: unit.name, date: endsOn })}</Link>
        </span>
      ))}
      {rows.length > NAMED ? (
        <>
          {text.thisMonth.listSeparator}
          <Link href={PATHS.partners}>{words.more({ count: rows.length - NAMED })}</Link>
        </>
      ) : null}
    </>
  );
  return (
    <TodoRow state="attention" title={words.title} to={PATHS.partners} details={details}>
      {words.some({ ending: rows.length - ended, ended })}
    </TodoRow>
  );
}
