import Papa from 'papaparse';
import type { SourceSheet } from './sourceTable.ts';
import { textCell } from './sourceTable.ts';

/** Rows of comma-, tab- or semicolon-separated text, quotes and line breaks inside quotes included. */
export function readDelimited(name: string, text: string): SourceSheet {
  const { data } = Papa.parse<string[]>(text, {
    delimitersToGuess: ['\t', ',', ';', '，', '|'],
    skipEmptyLines: false,
  });
  return { name, rows: data.map((row) => row.map(textCell)), isHidden: false };
}
