import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/*
 * Every page of the program is loaded for itself. A page that uses a style sheet which only another page imports looks right
 * until somebody starts the program there.
 */

const ROOT = fileURLToPath(new URL('../../../renderer/', import.meta.url));
const read = (file: string): string => readFileSync(file, 'utf8');
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, name));
const sources = files.filter((file) => /\.tsx?$/u.test(file));
const sheets = files.filter((file) => file.endsWith('.css'));

function targetsOf(file: string, pattern: RegExp): readonly string[] {
  return [...read(file).matchAll(pattern)].map(([, path]) => join(dirname(file), path ?? ''));
}

/** What a file imports. */
const imports = new Map(
  [...sources, ...sheets].map((file) => [
    file,
    targetsOf(file, /^(?:import|export|\}|@import)\s[^;]*?'(\.[^']+)';/gmu),
  ]),
);
/** Pages: what is loaded when somebody goes there. */
const pages = sources.flatMap((file) => targetsOf(file, /import\('(\.[^']+)'\)/gu));

function reachedFrom(file: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return reached;
}

function classesOf(sheet: string): readonly string[] {
  const rules = read(sheet).replaceAll(/\/\*.*?\*\//gsu, '');
  return [...rules.matchAll(/\.([a-z][\w-]*)/giu)].map(([, name]) => name ?? '');
}

/** Sheets that say something about a class of ours; `anticon` is Ant Design's. */
const sheetsOf = new Map<string, readonly string[]>();
for (const sheet of sheets) {
  for (const name of classesOf(sheet)) {
    if (name !== 'anticon') sheetsOf.set(name, [...(sheetsOf.get(name) ?? []), sheet]);
  }
}

function usedIn(source: string): readonly string[] {
  const literals = read(source).matchAll(/className=(?:"([^"]+)"|\{`([^`]+)`|\{[^}`]*?'([^']+)')/gu);
  return [...literals].flatMap(([, a, b, c]) => (a ?? b ?? c ?? '').split(/[^\w-]+/u));
}

function missingOn(page: string): readonly string[] {
  const reached = new Set([...reachedFrom(page), ...reachedFrom(join(ROOT, 'main.tsx'))]);
  return [...reached]
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((source) =>
      usedIn(source)
        .filter((name) => sheetsOf.get(name)?.every((sheet) => !reached.has(sheet)))
        .map((name) => `${relative(ROOT, source)} .${name}`),
    );
}

describe('style sheets', () => {
  it('are found, and so are the pages', () => {
    expect(sheets.length).toBeGreaterThan(30);
    expect(pages.filter((page) => existsSync(page)).length).toBeGreaterThan(10);
    expect(sheetsOf.get('plain-table')).toContain(join(ROOT, 'components/list.css'));
  });

  it('of every class that a page uses are loaded with the page', () => {
    const missing = new Map(
      pages
        .map((page) => [relative(ROOT, page), missingOn(page)] as const)
        .filter(([, names]) => names.length > 0),
    );
    expect(missing).toEqual(new Map());
  });
});
