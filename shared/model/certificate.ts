import * as v from 'valibot';
import { Count, Instant, IsoDate } from './basic.ts';
import { CertificateId, VolunteerId } from './ids.ts';

/**
 * A certificate of service hours 志愿服务时长证明 that was given out. It keeps what was certified, so that a copy can be
 * printed years later and a later correction of the records shows as a difference.
 */
export const Certificate = v.strictObject({
  id: CertificateId,
  /** Year in which it was given out; numbers begin anew with each. */
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2999)),
  /** Running number in its year, from 1. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999)),
  volunteerId: VolunteerId,
  /** First and last day of the time that it certifies. */
  from: IsoDate,
  to: IsoDate,
  fairs: Count,
  /** Whole minutes. */
  minutes: Count,
  issuedOn: IsoDate,
  recordedAt: Instant,
});
export type Certificate = Readonly<v.InferOutput<typeof Certificate>>;
