import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { browserDesktop } from '../../../renderer/platform/browserDesktop.ts';
import { exportWorkbook } from '../../../renderer/usecases/exportWorkbook.ts';
import { periodBefore, periodOfYear } from '../../../shared/calendar/period.ts';
import { DESKTOP_GLOBAL } from '../../../shared/desktop.ts';
import type { SaveFileRequest } from '../../../shared/hostFiles.ts';
import { MonthDay } from '../../../shared/model/basic.ts';
import { success } from '../../../shared/model/result.ts';
import { sampleCommunity } from './plannedSample.ts';

/** What the host was asked to save. */
let saved: SaveFileRequest[] = [];

beforeEach(async () => {
  saved = [];
  Reflect.set(window, DESKTOP_GLOBAL, {
    ...browserDesktop,
    saveFile: async (request: SaveFileRequest) => {
      saved.push(request);
      return { outcome: 'saved', name: request.suggestedName };
    },
  });
  await sampleCommunity();
});

afterEach(() => {
  Reflect.deleteProperty(window, DESKTOP_GLOBAL);
});

it('saves the workbook of any period under its name, and tells how far it is', async () => {
  const told: number[] = [];
  const period = periodOfYear(2025, v.parse(MonthDay, '11-10'));
  const result = await exportWorkbook(period, periodBefore(period), 'zh-CN', {
    onProgress: (share) => told.push(share),
  });
  const [request] = saved;
  expect(request?.suggestedName).toMatch(/^2024年11月11日至2025年11月10日向日葵集市参与统计-.+\.xlsx$/);
  expect(result).toEqual(success(request?.suggestedName));
  const parts = Object.keys(unzipSync(new Uint8Array(request?.bytes ?? [])));
  expect(parts.filter((path) => /^xl\/worksheets\/[^/]+\.xml$/u.test(path))).toHaveLength(8);
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
});

it('saves nothing when the user cancels while it is made', async () => {
  const stop = new AbortController();
  const period = periodOfYear(2025);
  const result = await exportWorkbook(period, null, 'zh-CN', {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(stop.signal.aborted).toBe(true);
  expect(result).toEqual(success(null));
  expect(saved).toEqual([]);
});
