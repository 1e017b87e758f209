import type * as v from 'valibot';

/** A place in a schema that holds no other schema, or a list or record as such. */
export interface SchemaLeaf {
  /** Names on the way there, `[]` for the places of a list and `{}` for the keys of a record. */
  readonly path: string;
  readonly schema: v.GenericSchema;
  /** Names of the rules that are put on it. */
  readonly rules: readonly string[];
}

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}

function rulesOf(schema: v.GenericSchema): readonly string[] {
  const pipe: unknown = Reflect.get(schema, 'pipe');
  if (!Array.isArray(pipe)) return [];
  return pipe.map((rule: unknown) =>
    typeof rule === 'object' && rule !== null ? String(Reflect.get(rule, 'type')) : '',
  );
}

/** Every leaf of a schema, through objects, lists, records, variants, and what may be left out. */
export function schemaLeaves(schema: v.GenericSchema, path = ''): readonly SchemaLeaf[] {
  const below = (part: unknown, name: string): readonly SchemaLeaf[] =>
    isSchema(part) ? schemaLeaves(part, `${path}${name}`) : [];
  const own = { path, schema, rules: rulesOf(schema) };
  const part = (name: string): unknown => Reflect.get(schema, name);
  switch (schema.type) {
    case 'strict_object':
      return Object.entries(part('entries') ?? {}).flatMap(([name, entry]) => below(entry, `.${name}`));
    case 'array':
      return [own, ...below(part('item'), '[]')];
    case 'record':
      return [own, ...below(part('key'), '{}'), ...below(part('value'), '{}.value')];
    case 'nullable':
    case 'optional':
      return below(part('wrapped'), '');
    case 'variant':
    case 'union': {
      const options = part('options');
      return Array.isArray(options) ? options.flatMap((option: unknown) => below(option, '')) : [];
    }
    default:
      return [own];
  }
}
