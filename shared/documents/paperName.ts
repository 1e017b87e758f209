import type { FairData } from '../fair/fairData.ts';
import type { PaperRequest } from '../paperRequest.ts';
import { categoryName } from '../text/categoryText.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';

/** What a paper of a fair is called in lists of papers. */
export function paperName(
  text: Catalogue,
  { categories }: Pick<FairData, 'categories'>,
  paper: PaperRequest,
): string {
  if (paper.kind !== 'residentSignIn') return text.papers.titles[paper.kind];
  const category = categories.find(({ id }) => id === paper.categoryId);
  return text.papers.screen.resident({
    category: category ? categoryName(text, category) : paper.categoryId,
  });
}
