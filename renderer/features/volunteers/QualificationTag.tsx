import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Qualification } from '../../../shared/model/volunteer.ts';
import type { QualificationExpiry } from '../../../shared/people/qualificationExpiry.ts';
import { qualificationExpiry } from '../../../shared/people/qualificationExpiry.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { WordTag } from '../../components/WordTag.tsx';
import { useText } from '../../text/useText.ts';

const TONES = { valid: 'plain', expiresSoon: 'notice', expired: 'wrong' } as const;

/** How long a qualification holds, in words. */
export function expiryText(text: Catalogue, { expiresOn }: Qualification, today: IsoDate): string {
  if (expiresOn === null) return text.volunteers.validForever;
  const date = { date: expiresOn };
  const expiry = qualificationExpiry({ expiresOn }, today);
  if (expiry === 'expired') return text.volunteers.expired(date);
  return expiry === 'expiresSoon' ? text.volunteers.expiresSoon(date) : text.volunteers.validUntil(date);
}

function shortText(
  text: Catalogue,
  kind: string,
  { expiresOn }: Qualification,
  expiry: QualificationExpiry,
): string {
  if (expiry === 'expired') return text.volunteers.tagExpired({ kind });
  return expiry === 'expiresSoon' && expiresOn
    ? text.volunteers.tagExpiresSoon({ kind, date: expiresOn })
    : kind;
}

/** A qualification; when it has run out or soon will, it says so, with the whole date as its tooltip. */
export function QualificationTag({
  qualification,
  today,
}: {
  readonly qualification: Qualification;
  readonly today: IsoDate;
}) {
  const { text } = useText();
  const expiry = qualificationExpiry(qualification, today);
  const until = expiryText(text, qualification, today);
  const kind = text.volunteers.qualificationKinds[qualification.kind];
  return (
    <WordTag tone={TONES[expiry]} title={`${kind} ${until}`}>
      {shortText(text, kind, qualification, expiry)}
    </WordTag>
  );
}
