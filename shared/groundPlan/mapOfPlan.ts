import type { MapMark, MapTable } from '../documents/sheetFace.ts';
import type { FairData } from '../fair/fairData.ts';
import type { GroundPlan } from '../model/groundPlan.ts';
import { categoryInitials } from '../text/categoryText.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';

/** Colour of a table whose category is gone. */
const NO_COLOR = '#555555';

/** What is drawn of a plan, in metres: screen and paper show the same. */
export interface GroundMap {
  readonly width: number;
  readonly depth: number;
  /** In the order of the plan's tables. */
  readonly tables: readonly MapTable[];
  /** In the order of the plan's marks. */
  readonly marks: readonly MapMark[];
}

/** A plan with what is written on it. */
export function mapOfPlan(
  plan: GroundPlan,
  { stalls, categories }: Pick<FairData, 'stalls' | 'categories'>,
  text: Catalogue,
): GroundMap {
  const initials = categoryInitials(text, categories);
  return {
    width: plan.width,
    depth: plan.depth,
    tables: plan.tables.map(({ stallId, x, y, isTurned }) => {
      const stall = stalls.find(({ id }) => id === stallId);
      const category = categories.find(({ id }) => id === stall?.categoryId);
      return {
        x,
        y,
        isTurned,
        number: stall?.number ?? '',
        label: stall?.name ?? '',
        mark: {
          initial: (category && initials.get(category.id)) ?? '',
          color: category?.color ?? NO_COLOR,
        },
      };
    }),
    marks: plan.marks.map(({ kind, x, y }) => ({ kind, x, y, label: text.groundPlan.marks[kind] })),
  };
}
