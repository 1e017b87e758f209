import type { FieldProblem } from '../fair/validateFair.ts';
import { validateName } from '../fair/validateFair.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Agreement, PartnerUnit } from '../model/partner.ts';
import { problem } from '../text/problem.ts';
import type { QualificationExpiry } from './qualificationExpiry.ts';
import { qualificationExpiry } from './qualificationExpiry.ts';

/** Where an agreement stands on a day, by the same days as a qualification; an open-ended one is always valid. */
export function agreementExpiry({ endsOn }: Pick<Agreement, 'endsOn'>, today: IsoDate): QualificationExpiry {
  return qualificationExpiry({ expiresOn: endsOn }, today);
}

/** What is wrong with an agreement: no title, or an end before it was signed. */
export function validateAgreement({ title, signedOn, endsOn }: Agreement): readonly FieldProblem[] {
  const name = validateName(title);
  const isBackwards = signedOn !== null && endsOn !== null && endsOn < signedOn;
  return [
    ...(name.ok ? [] : [{ field: 'title', problem: name.problem }]),
    ...(isBackwards
      ? [
          {
            field: 'endsOn',
            problem: problem('agreementEndsBeforeSigned', { end: endsOn, signed: signedOn }),
          },
        ]
      : []),
  ];
}

export interface AgreementRunningOut {
  readonly unit: PartnerUnit;
  readonly agreement: Agreement;
  readonly endsOn: IsoDate;
  readonly expiry: Exclude<QualificationExpiry, 'valid'>;
}

/**
 * Agreements of active units that end soon or have ended, the earliest first. A unit with another agreement that holds
 * on has renewed: its old ones are not pointed out.
 */
export function agreementsRunningOut(
  units: readonly PartnerUnit[],
  today: IsoDate,
): readonly AgreementRunningOut[] {
  return units
    .filter(
      ({ isActive, agreements }) =>
        isActive && !agreements.some((agreement) => agreementExpiry(agreement, today) === 'valid'),
    )
    .flatMap((unit) =>
      unit.agreements.flatMap((agreement): AgreementRunningOut[] => {
        const expiry = agreementExpiry(agreement, today);
        const { endsOn } = agreement;
        return expiry === 'valid' || endsOn === null ? [] : [{ unit, agreement, endsOn, expiry }];
      }),
    )
    .toSorted((a, b) => a.endsOn.localeCompare(b.endsOn));
}
