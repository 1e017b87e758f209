import { memoryUsage, resourceUsage } from 'node:process';
import { streamExcelJs, writeExcelJs, writeOurs } from './longSheet.ts';

/*
 * A process of its own for `workbook.memory50k`: writes one long sheet and prints by how many MB its memory (resident set)
 * grew at the most, above what it held when everything was loaded.
 */

const WRITERS: Readonly<Record<string, (rows: number) => number | Promise<number>>> = {
  ours: writeOurs,
  exceljs: writeExcelJs,
  'exceljs-stream': streamExcelJs,
};

const [name = '', rows = ''] = process.argv.slice(2);
const write = WRITERS[name];
if (!write) throw new Error(`There is no writer “${name}”.`);
const before = memoryUsage.rss();
await write(Number(rows));
// The peak is told in KiB.
const peak = resourceUsage().maxRSS * 1024;
console.log((peak - before) / 1e6);
