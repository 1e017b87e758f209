/*
 * The words of an Office package (ECMA-376 part 2): which parts it has, what they are, and how they hang together.
 */

export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
export const RELATIONSHIPS = `${OFFICE}/relationships`;

/** A part of the package as its list of contents names it: path without a leading slash, and media type. */
export interface PartType {
  readonly path: string;
  readonly type: string;
}

/** `[Content_Types].xml`: the media type of every part. */
export function contentTypesXml(parts: readonly PartType[]): string {
  const overrides = parts.map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

/** Where a part leads: the n-th target is called `rIdn`. */
export interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** The `.rels` part of a part. */
export function relationshipsXml(targets: readonly Relationship[]): string {
  const items = targets.map(
    ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}
