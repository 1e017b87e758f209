import type { SheetPage } from '../../shared/documents/paginate.ts';
import { paginate } from '../../shared/documents/paginate.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import { hasChrome } from './faces/faceUnits.tsx';

/** Height of an A4 page between the paddings of `.sheet-page`, in millimetres. */
const INNER_HEIGHT = { portrait: 297 - 18, landscape: 210 - 18 } as const;
/** Height of a page that is used to its edge. */
const FULL_HEIGHT = { portrait: 297, landscape: 210 } as const;
const PIXELS_PER_MM = 96 / 25.4;
/** Rounding of row borders never pushes the last row off the page. */
const SAFETY_PX = 1;

function heightOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().height ?? 0;
}

/** Puts the rows of a table, or the parts of another face, onto pages, from how high they are in a measured sheet. */
export function measuredPages(container: HTMLElement, document: SheetDocument): readonly SheetPage[] {
  const part = (name: string): number => heightOf(container.querySelector(`[data-part="${name}"]`));
  const height = (hasChrome(document) ? INNER_HEIGHT : FULL_HEIGHT)[document.orientation];
  const room = height * PIXELS_PER_MM - part('top') - part('foot') - SAFETY_PX;
  if (document.face) {
    const units = [...container.querySelectorAll('[data-part="unit"]')];
    return paginate({
      rows: units.map((unit) => ({ height: heightOf(unit), isGroup: unit.hasAttribute('data-heads') })),
      room: room + SAFETY_PX,
      blanks: { count: 0, fillsPage: false, height: 0 },
    });
  }
  const body = [...container.querySelectorAll('tbody > tr')];
  return paginate({
    rows: document.rows.map((row, index) => ({
      height: heightOf(body[index]),
      isGroup: row.kind === 'group',
      isTotal: row.kind === 'total',
      startsPage: row.kind === 'group' && row.startsPage === true,
    })),
    room: room - heightOf(container.querySelector('thead')),
    blanks: { ...document.blanks, height: heightOf(body.at(-1)) },
  });
}
