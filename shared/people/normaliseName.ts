/** Characters that nothing below changes: almost every Chinese name is made of them alone. */
const PLAIN = /^[\u4e00-\u9fff]+$/u;

/** Compares names as people mean them: without spaces (full-width too), “·” variants alike, lower case (rule 10). */
export function normaliseName(name: string): string {
  if (PLAIN.test(name)) return name;
  return name
    .normalize('NFKC')
    .replace(/[\s\u3000]/gu, '')
    .replace(/[•‧・⋅∙]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, '·')
    .toLowerCase();
}
