import * as v from 'valibot';
import { Count, Name } from './basic.ts';
import { CategoryId, ServiceItemId } from './ids.ts';

/** The seven default categories in their printed order; ids never change (DOMAIN.md). */
export const DEFAULT_CATEGORY_KEYS = [
  'medical',
  'haircut',
  'repair',
  'legal',
  'government',
  'finance',
  'culture',
] as const;
/** The clinic 义诊 keeps its id whatever the office calls it. */
export const CLINIC_CATEGORY = v.parse(CategoryId, 'medical' satisfies DefaultCategoryKey);

export type DefaultCategoryKey = (typeof DEFAULT_CATEGORY_KEYS)[number];

/** A service category 服务类别. */
export const Category = v.strictObject({
  id: CategoryId,
  /** Null shows the default name of the reader's language; a name typed by the office stays as typed. */
  name: v.nullable(Name),
  /** Colour `#rrggbb`. */
  color: v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/)),
  order: Count,
  /** Switched off: not offered for new fairs, kept in old years (rule 5). */
  isActive: v.boolean(),
});
export type Category = Readonly<v.InferOutput<typeof Category>>;

/**
 * How a service item is counted: `visits` residents served (人次); `items` residents and things (磨刀: 3 把 for one
 * resident); `leaflets` things handed out, which are never visits.
 */
export const MEASURES = ['visits', 'items', 'leaflets'] as const;
export type Measure = (typeof MEASURES)[number];

/** A service item 服务项目: what a stall offers and how it is counted. */
export const ServiceItem = v.strictObject({
  id: ServiceItemId,
  categoryId: CategoryId,
  /** Null shows the default name of the reader's language. */
  name: v.nullable(Name),
  /** Unit of the things counted (把, 件); null shows the default of the reader's language, e.g. 人次. */
  unit: v.nullable(Name),
  measure: v.picklist(MEASURES),
  order: Count,
  isActive: v.boolean(),
});
export type ServiceItem = Readonly<v.InferOutput<typeof ServiceItem>>;
