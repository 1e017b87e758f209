import { strFromU8, unzipSync } from 'fflate';
import { all, type Node, parseXml } from './readDocx.ts';

/** The XML parts of an .xlsx or .docx, parsed: throws where one is not well-formed. */
export function xmlParts(bytes: Uint8Array): ReadonlyMap<string, Node> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/u.test(name));
  return new Map(files.map(([name, content]) => [name, parseXml(strFromU8(content))]));
}

/** All text below an element. */
export function textBelow(node: Node): string {
  return node.text + node.children.map(textBelow).join('');
}

/** Texts of the elements of a name, in all parts. */
export function textsOf(parts: ReadonlyMap<string, Node>, name: string): readonly string[] {
  return [...parts.values()].flatMap((part) => all(part, name).map(textBelow));
}

/** What a file asks for outside itself: links, objects and templates elsewhere, by part. */
export function outerTargets(parts: ReadonlyMap<string, Node>): readonly string[] {
  return [...parts].flatMap(([name, part]) =>
    all(part, 'Relationship')
      .filter(
        ({ attributes }) =>
          attributes.TargetMode === 'External' || /^[a-z]+:/iu.test(attributes.Target ?? ''),
      )
      .map(({ attributes }) => `${name}: ${attributes.Target}`),
  );
}
