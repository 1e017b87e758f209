import { strFromU8, unzipSync } from 'fflate';
// The XML parser of ExcelJS.
import { SaxesParser } from 'saxes';

/** An element of a part of a package. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Reads a part; throws when it is no well-formed XML or has a prefix that nothing declares. */
export function readXml(xml: string): XmlElement {
  const document: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = document.children;
  if (!root) throw new Error('There is no element.');
  return root;
}

/** Every element of a name below another, in their order. */
export function elementsIn(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsIn(child, name),
  ]);
}

function firstIn(element: XmlElement, name: string): XmlElement {
  const [found] = elementsIn(element, name);
  if (!found) throw new Error(`There is no ${name} in ${element.name}.`);
  return found;
}

/** Cells that a chart names, rows and columns counted from 1. */
export interface ReadRange {
  readonly sheet: string;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function readRange(formula: string): ReadRange {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(formula);
  const [, quoted, plain, column = '', from, lastColumn, to] = match ?? [];
  if (!match || column !== lastColumn) throw new Error(`${formula} is not one column of cells.`);
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
  return { sheet, column: columnNumber(column), from: Number(from), to: Number(to) };
}

/** What a chart keeps of its cells: by their order, null where it keeps nothing. */
function cacheOf(reference: XmlElement): readonly (string | null)[] {
  const count = Number(firstIn(reference, 'c:ptCount').attributes.val);
  const points = new Map(
    elementsIn(reference, 'c:pt').map((point) => [Number(point.attributes.idx), firstIn(point, 'c:v').text]),
  );
  return Array.from({ length: count }, (_, index) => points.get(index) ?? null);
}

export interface ReadSeries {
  readonly categories: { readonly range: ReadRange; readonly texts: readonly (string | null)[] };
  readonly values: { readonly range: ReadRange; readonly numbers: readonly (number | null)[] };
  readonly element: XmlElement;
}

/** A chart of a workbook as the file holds it. */
export interface ReadChart {
  /** Number of the sheet that it lies on, from 1. */
  readonly sheet: number;
  /** Rows and columns that it covers, counted from 1, both included. */
  readonly covers: { readonly columns: readonly [number, number]; readonly rows: readonly [number, number] };
  readonly title: string;
  readonly series: readonly ReadSeries[];
  readonly element: XmlElement;
}

function readSeries(element: XmlElement): ReadSeries {
  const [categories, values] = [firstIn(element, 'c:cat'), firstIn(element, 'c:val')];
  const rangeOf = (reference: XmlElement): ReadRange => readRange(firstIn(reference, 'c:f').text);
  return {
    categories: { range: rangeOf(categories), texts: cacheOf(categories) },
    values: {
      range: rangeOf(values),
      numbers: cacheOf(values).map((text) => (text === null || text === 'NaN' ? null : Number(text))),
    },
    element,
  };
}

/** Reads every chart of a workbook by the relations of its package; a relation to nothing throws. */
export function readCharts(bytes: Uint8Array): readonly ReadChart[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const part = (path: string): XmlElement => {
    const xml = parts.get(path);
    if (xml === undefined) throw new Error(`There is no part ${path}.`);
    return readXml(xml);
  };
  /** Targets of a part's relations, by their ids. */
  const targetsOf = (path: string): ReadonlyMap<string, string> => {
    const relations = part(path.replace(/([^/]+)$/, '_rels/$1.rels'));
    return new Map(
      elementsIn(relations, 'Relationship').map(({ attributes: { Id = '', Target = '' } }) => [
        Id,
        new URL(Target, `file:///${path}`).pathname.slice(1),
      ]),
    );
  };
  const target = (from: string, id: string | undefined): string => targetsOf(from).get(id ?? '') ?? '';
  return Array.from({ length: [...parts.keys()].filter((path) => /^xl\/worksheets\/[^_]/.test(path)).length })
    .map((_, index) => index + 1)
    .flatMap((sheet) => {
      const path = `xl/worksheets/sheet${sheet}.xml`;
      return elementsIn(part(path), 'drawing').flatMap(({ attributes }) => {
        const drawing = target(path, attributes['r:id']);
        return part(drawing).children.map((anchor): ReadChart => {
          const element = part(target(drawing, firstIn(anchor, 'c:chart').attributes['r:id']));
          const corner = (tag: string, key: string): number =>
            Number(firstIn(firstIn(anchor, tag), `xdr:${key}`).text);
          return {
            sheet,
            covers: {
              columns: [corner('xdr:from', 'col') + 1, corner('xdr:to', 'col')],
              rows: [corner('xdr:from', 'row') + 1, corner('xdr:to', 'row')],
            },
            title: elementsIn(firstIn(element, 'c:title'), 'a:t')
              .map(({ text }) => text)
              .join(''),
            series: elementsIn(element, 'c:ser').map(readSeries),
            element,
          };
        });
      });
    });
}
