/** Styles that hide a sheet, and the sheets with their style, in the content of an OpenDocument (ODF 1.3, 17.15). */
const TABLE_STYLE =
  /<style:style\b[^>]*?style:name="([^"]*)"[^>]*?style:family="table"[^>]*>\s*<style:table-properties\b([^>]*)>/gu;
const TABLE = /<table:table(\s[^>]*)>/gu;

/**
 * Positions of the hidden sheets of an OpenDocument: the library that reads workbooks does not tell them.
 * @param content its content.xml, or any other text.
 */
export function hiddenTables(content: string): ReadonlySet<number> {
  const hiding = new Set(
    [...content.matchAll(TABLE_STYLE)].flatMap(([, name, properties = '']) =>
      name !== undefined && properties.includes('table:display="false"') ? [name] : [],
    ),
  );
  const hidden = [...content.matchAll(TABLE)].flatMap(([, attributes = ''], index) =>
    hiding.has(/table:style-name="([^"]*)"/u.exec(attributes)?.[1] ?? '') ? [index] : [],
  );
  return new Set(hidden);
}
