import type { SheetPage } from '../../shared/documents/paginate.ts';
import { paginate } from '../../shared/documents/paginate.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import { PIXELS_PER_MM } from '../../shared/documents/sheetDocument.ts';
import { hasChrome } from './faces/faceUnits.tsx';
import type { MeasurePlan } from './measurePlan.ts';

/** Height of an A4 page between the paddings of `.sheet-page`, in millimetres. */
const INNER_HEIGHT = { portrait: 297 - 18, landscape: 210 - 18 } as const;
/** Height of a page that is used to its edge. */
const FULL_HEIGHT = { portrait: 297, landscape: 210 } as const;
/**
 * Margins above and below what is on a page without our head, in millimetres: those of badges as in badgesFace.css, a hair less, so
 * that rounding never costs the fifth row; those of a letter as in letterFace.css.
 */
const MARGINS: Readonly<Record<string, number>> = { badges: 26.9, letter: 34 };
/** Rounding of row borders never pushes the last row off the page. */
const SAFETY_PX = 1;

function heightOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().height ?? 0;
}

/** Of rows of a table only themselves: its edges, which each has where it is measured alone, count once, with its head. */
function unitPages(container: HTMLElement, room: number): readonly SheetPage[] {
  const units = [...container.querySelectorAll('[data-part="unit"]')];
  return paginate({
    rows: units.map((unit) => ({
      height: heightOf(unit.hasAttribute('data-row') ? unit.querySelector('tbody') : unit),
      isGroup: unit.hasAttribute('data-heads'),
      startsPage: unit.hasAttribute('data-starts'),
      // Only rows of a table have its head above them again on the next page.
      isTotal: !unit.hasAttribute('data-row'),
    })),
    room: room - SAFETY_PX,
    blanks: { count: 0, fillsPage: false, height: 0 },
  });
}

/** Heights of the rows as MeasuredSheet lays them out: one of each number of lines, a heading, a blank, the unknown. */
function tablePages(
  container: HTMLElement,
  document: SheetDocument,
  plan: MeasurePlan,
  room: number,
): readonly SheetPage[] {
  const heights = [...container.querySelectorAll('tbody > tr')].map(heightOf);
  const { length: kinds } = plan.lineCounts;
  const ofLines = new Map(plan.lineCounts.map((lines, index) => [lines, heights[index] ?? 0]));
  const [group = 0, blank = 0] = heights.slice(kinds);
  const ofUnknown = new Map(plan.unknown.map((at, index) => [at, heights[kinds + 2 + index] ?? 0]));
  return paginate({
    rows: document.rows.map((row, index) => {
      const lines = plan.lines[index] ?? null;
      const known = row.kind === 'group' ? group : (ofLines.get(lines ?? 0) ?? 0);
      return {
        height: lines === null ? (ofUnknown.get(index) ?? 0) : known,
        isGroup: row.kind === 'group',
        isTotal: row.kind === 'total',
        startsPage: row.kind === 'group' && row.startsPage === true,
      };
    }),
    room: room - heightOf(container.querySelector('thead')) - SAFETY_PX,
    blanks: { ...document.blanks, height: blank },
  });
}

/** Puts the rows of a table, or the parts of another face, onto pages, from how high they are in a measured sheet. */
export function measuredPages(
  container: HTMLElement,
  document: SheetDocument,
  plan: MeasurePlan,
): readonly SheetPage[] {
  const part = (name: string): number => heightOf(container.querySelector(`[data-part="${name}"]`));
  const margins = MARGINS[document.face?.kind ?? 'table'] ?? 0;
  const height = (hasChrome(document) ? INNER_HEIGHT : FULL_HEIGHT)[document.orientation] - margins;
  const room = height * PIXELS_PER_MM - part('top') - part('foot');
  return document.face ? unitPages(container, room) : tablePages(container, document, plan, room);
}
