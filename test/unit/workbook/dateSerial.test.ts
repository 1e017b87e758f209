import { describe, expect, it } from 'vitest';
import { dateSerial } from '../../../shared/workbook/dateSerial.ts';

describe('dateSerial', () => {
  it('counts days as Excel does, its leap year 1900 included', () => {
    expect(dateSerial('1900-01-01')).toBe(1);
    expect(dateSerial('1900-02-28')).toBe(59);
    expect(dateSerial('1900-03-01')).toBe(61);
    expect(dateSerial('2026-06-20')).toBe(46193);
  });

  it('has no number for days that do not exist or lie before 1900', () => {
    expect(dateSerial('2026-02-30')).toBeNull();
    expect(dateSerial('1899-12-31')).toBeNull();
    expect(dateSerial('20.6.2026')).toBeNull();
  });
});
