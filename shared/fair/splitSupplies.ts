/** A thing to be brought, as it is written in a list of supplies. */
export interface SupplyItem {
  readonly thing: string;
  /** “2 台”; blank when the list does not say. */
  readonly quantity: string;
  /** Who brings it, where the list says so: “投影仪（由银行带）”, “projector (from the bank)”. */
  readonly broughtBy: string | null;
}

const SEPARATORS = '、，,；;\n';
const OPENING = '（(【[';
const CLOSING = '）)】]';
/** A number at the end with at most a few characters of unit behind it: “血压计 2 台”, “椅子×10”, “桌布 1”. */
const QUANTITY = /^(.*?\S)\s*[×xX*]?\s*(\d+(?:\.\d+)?)\s*(\p{L}{0,4})$/u;
/** As English has it: a number before a word, “2 chairs”; shorter words are units of what follows. */
const COUNTED_FIRST = /^(\d+)\s+([a-z-]{3,}.*)$/iu;

/** The pieces of a text between separators; what stands in brackets stays together. */
function piecesOf(text: string): readonly string[] {
  const pieces = [''];
  let depth = 0;
  for (const character of text) {
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && SEPARATORS.includes(character)) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + character);
  }
  return pieces.map((piece) => piece.trim()).filter(Boolean);
}

/** In brackets who brings a thing. Only “由…带” and “…提供”: a mere 带 may be a tape, or mean that something is portable. */
const BROUGHT_BY =
  /\s*[（(]\s*(?:由\s*([^（）()]+?)\s*(?:自带|带来|带)|由?\s*([^（）()]+?)\s*提供|(?:brought by|from)\s+([^（）()]+?))\s*[)）]/iu;

function counted(piece: string): Pick<SupplyItem, 'thing' | 'quantity'> {
  const [, count, things] = COUNTED_FIRST.exec(piece) ?? [];
  if (count !== undefined && things !== undefined) return { thing: things, quantity: count };
  const [, thing, number, unit = ''] = QUANTITY.exec(piece) ?? [];
  if (thing === undefined || number === undefined) return { thing: piece, quantity: '' };
  return { thing, quantity: unit === '' ? number : `${number} ${unit}` };
}

/**
 * The things of a free text of supplies, such as “血压计 2 台、采血针”. No word is lost; what is no quantity and names nobody who
 * brings it stays with the thing.
 */
export function splitSupplies(text: string): readonly SupplyItem[] {
  return piecesOf(text).map((piece) => {
    const [bracket = '', ...names] = BROUGHT_BY.exec(piece) ?? [];
    const thing = piece.replace(bracket, '').trim();
    if (bracket === '' || thing === '') return { ...counted(piece), broughtBy: null };
    return { ...counted(thing), broughtBy: names.find((name) => name !== undefined) ?? null };
  });
}
