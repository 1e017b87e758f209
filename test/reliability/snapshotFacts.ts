import * as v from 'valibot';
import { Instant } from '../../shared/model/basic.ts';

/** What snapshots of tests say of themselves. */
export const FACTS = {
  createdAt: v.parse(Instant, '2026-06-21T08:00:00.000Z'),
  appVersion: '0.1.0',
  deviceId: 'device-1',
} as const;
