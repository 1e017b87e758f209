import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { surplusSnapshots } from '../../../shared/backup/keepSnapshots.ts';
import { LocalTime, snapshotFacts, snapshotName } from '../../../shared/backup/snapshotName.ts';
import { IsoDate } from '../../../shared/model/basic.ts';

const at = (text: string) => {
  const madeAt = v.parse(LocalTime, `${text}.000`);
  return { madeAt, name: snapshotName({ madeAt, reason: 'auto', isLocked: false }) };
};
const day = (text: string) => v.parse(IsoDate, text);
const DAY_MS = 86_400_000;
const TODAY = day('2026-06-21');

/** Days of the snapshots that stay. */
function keptOf(texts: readonly string[], today = TODAY): readonly string[] {
  const all = texts.map(at);
  const surplus = new Set(surplusSnapshots(all, today));
  return all.filter(({ name }) => !surplus.has(name)).map(({ madeAt }) => madeAt.slice(0, 19));
}

describe('which snapshots are kept', () => {
  it('all of today', () => {
    const today = ['2026-06-21T08:00:00', '2026-06-21T08:05:00', '2026-06-21T23:59:59'];
    expect(keptOf(today)).toEqual(today);
  });

  it('the last of each of the thirty days before, of which days without any do not count', () => {
    const days = Array.from({ length: 34 }, (_, index) => `2026-05-${String(index + 1).padStart(2, '0')}`)
      .filter((text) => text <= '2026-05-31')
      .flatMap((text) => [`${text}T08:00:00`, `${text}T18:00:00`]);
    expect(keptOf(days)).toEqual(days.filter((text) => text.endsWith('18:00:00')).slice(1));
  });

  it('the last of each of the thirty-six months before', () => {
    const months = Array.from({ length: 40 }, (_, index) => {
      const month = `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
      // More days than thirty after them, so that only the rule of months keeps these.
      return [`${month}-05T10:00:00`, `${month}-25T10:00:00`];
    }).flat();
    const recent = Array.from(
      { length: 30 },
      (_, index) => `2026-05-${String(index + 1).padStart(2, '0')}T10:00:00`,
    );
    const kept = keptOf([...months, ...recent]).filter((text) => text < '2026-05');
    expect(kept).toEqual(months.filter((text) => text.includes('-25T')).slice(-35));
  });

  it('those of a clock that was ahead, and all others whatever year the clock says', () => {
    expect(keptOf(['2026-06-21T10:00:00', '2027-01-01T10:00:00'])).toHaveLength(2);
    const year = Array.from({ length: 336 }, (_, index) =>
      new Date(Date.parse('2026-01-01T12:00:00Z') + index * DAY_MS).toISOString().slice(0, 19),
    );
    const kept = keptOf(year, day('2026-12-02'));
    // Of these at most the thirty-first day goes.
    const later = keptOf([...kept, '2099-01-01T10:00:00'], day('2099-01-01'));
    expect(later.length).toBeGreaterThanOrEqual(kept.length);
  });

  it('never none, never one of today dropped, and dropping twice drops nothing more', () => {
    const times = fc.array(
      fc
        .date({
          min: new Date('2022-01-01T00:00:00Z'),
          max: new Date('2026-06-21T23:00:00Z'),
          noInvalidDate: true,
        })
        .map((date) => date.toISOString().slice(0, 19)),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(times, (texts) => {
        const kept = keptOf([...new Set(texts)]);
        expect(kept.length).toBeGreaterThan(0);
        expect(keptOf(kept)).toEqual(kept);
        expect(kept).toEqual(expect.arrayContaining(texts.filter((text) => text.startsWith('2026-06-21'))));
      }),
    );
  });

  it('is the same rule when it is kept day by day as when it is kept once', () => {
    // A snapshot at noon of every day of four years, tidied every day: a month's last one survives its month.
    let kept: readonly string[] = [];
    const first = Date.parse('2022-06-21T12:00:00Z');
    const days = Array.from({ length: 1461 }, (_, index) =>
      new Date(first + index * DAY_MS).toISOString().slice(0, 19),
    );
    for (const one of days) kept = keptOf([...kept, one], day(one.slice(0, 10)));
    const last = days.at(-1)?.slice(0, 10) ?? '';
    expect(kept).toEqual(keptOf(days, day(last)));
    // Of the last two months the last day is among the thirty.
    expect(kept.length).toBe(1 + 30 + 34);
  });
});

describe('the name of a snapshot', () => {
  it('tells when, why and whether it is locked, and is read back', () => {
    const facts = {
      madeAt: at('2026-06-21T08:05:09').madeAt,
      reason: 'beforeImport',
      isLocked: true,
    } as const;
    expect(snapshotName(facts)).toBe('sunflower-20260621-080509-000-beforeImport-locked.sunflower');
    expect(snapshotFacts(snapshotName(facts))).toEqual(facts);
  });

  it.each([
    'sunflower-20260621-080509-000-auto.sunflower.tmp',
    'sunflower-20260621-080509-000-other.sunflower',
    'sunflower-20261321-080509-000-auto.sunflower',
    '../sunflower-20260621-080509-000-auto.sunflower',
    '向阳花社区-备份-2026-06-21.sunflower',
  ])('%s is none of ours', (name) => {
    expect(snapshotFacts(name)).toBeNull();
  });
});
