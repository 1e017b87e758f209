import type { Locale } from '../../shared/model/settings.ts';
import type { AllRows } from './askDatabase.ts';
import { allRows, putAllRows } from './askDatabase.ts';
import { readIn, startWithSample } from './line.ts';
import type { OpenProgram, Reader } from './openProgram.ts';
import { openProgram, readerOf } from './openProgram.ts';
import { assignPeople, generateStalls, planYear } from './planSteps.ts';
import { BEFORE_THE_FAIR } from './walkTheLine.ts';

interface Opened {
  readonly program: OpenProgram;
  readonly reader: Reader;
}

/** Where a journey begins: what is stored then, and what the address says behind the `#`. */
interface Beginning {
  readonly rows: AllRows;
  readonly hash: string;
}

/** The journeys of a process that begin alike click their way there once. */
const beginnings = new Map<string, Beginning>();

async function openFrom(
  name: string,
  locale: Locale,
  walk: (reader: Reader) => Promise<void>,
): Promise<Opened> {
  const program = await openProgram({ now: BEFORE_THE_FAIR, isCalm: true });
  const { page } = program;
  page.setDefaultTimeout(15_000);
  const reader = readerOf(page, locale);
  await readIn(reader);
  const key = `${name} ${locale}`;
  const known = beginnings.get(key);
  if (known) {
    await putAllRows(page, known.rows);
    // Another hash is the same page: only loading it anew reads what is stored now.
    await page.goto(program.address + known.hash);
    await page.reload();
    await page.getByRole('navigation', { name: reader.text.shell.mainNavigation }).waitFor();
  } else {
    await walk(reader);
    beginnings.set(key, { rows: await allRows(page), hash: new URL(page.url()).hash });
  }
  return { program, reader };
}

async function walkToStalls(reader: Reader): Promise<void> {
  await startWithSample(reader);
  await planYear(reader);
  await generateStalls(reader);
}

/** Opens the program with the sample, some days before a fair whose stalls and needs stand and to which nobody is assigned. */
export function openAtStalls(locale: Locale): Promise<Opened> {
  return openFrom('stalls', locale, walkToStalls);
}

/** As {@link openAtStalls}, but everybody is assigned automatically; the board is open. */
export function openAssigned(locale: Locale): Promise<Opened> {
  return openFrom('assigned', locale, async (reader) => {
    await walkToStalls(reader);
    await assignPeople(reader);
  });
}
