import type { Certificate } from '../model/certificate.ts';
import type { Catalogue } from './zh-CN/catalogue.ts';

/** Digits of the running number that are always printed. */
const DIGITS = 4;

/** The running number with its leading zeros, “0007”. */
function paddedNumber(number: number): string {
  return String(number).padStart(DIGITS, '0');
}

/** Year and running number, as they name a file and a line of a list: “2026-0007”. */
export function certificateKey({ year, number }: Pick<Certificate, 'year' | 'number'>): string {
  return `${year}-${paddedNumber(number)}`;
}

/** The number as a certificate bears it: “向日葵证〔2026〕第0007号”, “No. 2026-0007”. */
export function certificateNumber(
  text: Catalogue,
  { year, number }: Pick<Certificate, 'year' | 'number'>,
): string {
  return text.certificates.number({ year, number: paddedNumber(number) });
}
