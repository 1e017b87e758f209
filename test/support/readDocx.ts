import { strFromU8, unzipSync } from 'fflate';
// The XML parser of ExcelJS.
import { SaxesParser } from 'saxes';

/** An element of XML; text is an element without a name. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

/** Reads XML, and throws where it is not well-formed. */
export function parseXml(xml: string): Node {
  const top: Node & { children: Node[] } = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => open.at(-1)?.children.push({ name: '', attributes: {}, children: [], text }));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return top;
}

/** Every element of a name below a node, in order. */
export function all(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function first(node: Node, path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((at, name) => at?.children.find((child) => child.name === name), node);
}

/** What an element is set to; blank where it is not there. */
function value(node: Node, ...path: string[]): string {
  return first(node, path)?.attributes['w:val'] ?? '';
}

function has(node: Node, ...path: string[]): boolean {
  return first(node, path) !== undefined;
}

/** Text of an element, with its line breaks. */
function textOf(node: Node): string {
  return node.children
    .map((child) => {
      if (child.name === 'w:t') return child.children.map(({ text }) => text).join('');
      return child.name === 'w:br' ? '\n' : textOf(child);
    })
    .join('');
}

export interface ReadCell {
  /** Its paragraphs, a line each. */
  readonly text: string;
  readonly align: string;
  readonly isBold: boolean;
  readonly span: number;
}

export interface ReadRow {
  readonly isHead: boolean;
  readonly breaks: boolean;
  readonly cells: readonly ReadCell[];
}

export type ReadPart =
  | { readonly kind: 'paragraph'; readonly style: string; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly ReadRow[] };

function cellOf(node: Node): ReadCell {
  const paragraphs = node.children.filter(({ name }) => name === 'w:p');
  const runs = all(node, 'w:r');
  return {
    text: paragraphs.map(textOf).join('\n'),
    align: paragraphs[0] ? value(paragraphs[0], 'w:pPr', 'w:jc') : '',
    isBold: runs.length > 0 && runs.every((run) => has(run, 'w:rPr', 'w:b')),
    span: Number(value(node, 'w:tcPr', 'w:gridSpan') || 1),
  };
}

function partOf(node: Node): readonly ReadPart[] {
  if (node.name === 'w:p') {
    return [{ kind: 'paragraph', style: value(node, 'w:pPr', 'w:pStyle'), text: textOf(node) }];
  }
  if (node.name !== 'w:tbl') return [];
  const rows = node.children
    .filter(({ name }) => name === 'w:tr')
    .map((row) => ({
      isHead: has(row, 'w:trPr', 'w:tblHeader'),
      breaks: !has(row, 'w:trPr', 'w:cantSplit'),
      cells: row.children.filter(({ name }) => name === 'w:tc').map(cellOf),
    }));
  return [{ kind: 'table', rows }];
}

/** A document of Word as a reader finds it; every part of XML in it was read. */
export function readDocx(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const xml = new Map(
    Object.entries(files).flatMap(([path, file]): [string, Node][] =>
      /\.(xml|rels)$/u.test(path) ? [[path, parseXml(strFromU8(file))]] : [],
    ),
  );
  const document = xml.get('word/document.xml');
  const body = document && first(document, ['w:document', 'w:body']);
  if (!body) throw new Error('There is no document in it.');
  const core = xml.get('docProps/core.xml');
  const property = (name: string): string =>
    core
      ? all(core, name)
          .map(({ children }) => children.map(({ text }) => text).join(''))
          .join('')
      : '';
  return {
    files,
    xml,
    parts: body.children.flatMap(partOf),
    /** What is said to people who do not see a picture, in order. */
    pictures: all(body, 'wp:docPr').map(({ attributes }) => attributes.descr ?? ''),
    title: property('dc:title'),
    creator: property('dc:creator'),
  };
}

export type ReadDocx = ReturnType<typeof readDocx>;
