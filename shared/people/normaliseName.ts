/** Compares names as people mean them: without spaces (full-width too), “·” variants alike, lower case (rule 10). */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u3000]/gu, '')
    .replace(/[•‧・⋅∙]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, '·')
    .toLowerCase();
}
