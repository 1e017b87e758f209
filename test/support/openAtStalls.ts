import type { Locale } from '../../shared/model/settings.ts';
import { readIn, startWithSample } from './line.ts';
import type { OpenProgram, Reader } from './openProgram.ts';
import { openProgram, readerOf } from './openProgram.ts';
import { generateStalls, planYear } from './planSteps.ts';
import { BEFORE_THE_FAIR } from './walkTheLine.ts';

/** Opens the program with the sample, some days before a fair whose stalls and needs stand and to which nobody is assigned. */
export async function openAtStalls(
  locale: Locale,
): Promise<{ readonly program: OpenProgram; readonly reader: Reader }> {
  const program = await openProgram({ now: BEFORE_THE_FAIR, isCalm: true });
  program.page.setDefaultTimeout(15_000);
  const reader = readerOf(program.page, locale);
  await readIn(reader);
  await startWithSample(reader);
  await planYear(reader);
  await generateStalls(reader);
  return { program, reader };
}
