import * as v from 'valibot';
import type { PastTotal } from '../model/pastTotal.ts';
import { PastTotal as PastTotalSchema } from '../model/pastTotal.ts';

const RECORDED_AT = '2025-01-08T01:30:00.000Z';

/**
 * The two years before the sample's records, as the yearly reports tell them. The fair was called something else then, so
 * that its editions begin with 2025.
 */
export function samplePastTotals(): readonly PastTotal[] {
  return [
    {
      id: '2023',
      figures: [
        { metric: 'fairsHeld', amount: 10, isApproximate: false },
        { metric: 'visits', amount: 3000, isApproximate: true },
      ],
      source: '2023年度工作总结（当时叫“邻里服务日”）',
      recordedAt: RECORDED_AT,
    },
    {
      id: '2024',
      figures: [
        { metric: 'fairsHeld', amount: 12, isApproximate: false },
        { metric: 'visits', amount: 4200, isApproximate: true },
        { metric: 'distinctVolunteers', amount: 90, isApproximate: true },
      ],
      source: '2024年度工作总结（当时叫“邻里服务日”）',
      recordedAt: RECORDED_AT,
    },
  ].map((row) => v.parse(PastTotalSchema, row));
}
