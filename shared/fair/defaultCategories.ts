import * as v from 'valibot';
import type { Category, ServiceItem } from '../model/category.ts';
import { Category as CategorySchema, ServiceItem as ServiceItemSchema } from '../model/category.ts';

/* What a new community starts with: the seven categories of DOMAIN.md and the service items seen at the fairs. */

const COLORS = [
  ['medical', '#0F6FB5'],
  ['haircut', '#7A4FA3'],
  ['repair', '#A85A00'],
  ['legal', '#1F3F77'],
  ['government', '#B03A2E'],
  ['finance', '#00796B'],
  ['culture', '#6B7A00'],
] as const;

const ITEMS = [
  ['bloodPressure', 'medical', 'visits'],
  ['bloodSugar', 'medical', 'visits'],
  ['pulseReading', 'medical', 'visits'],
  ['healthAdvice', 'medical', 'visits'],
  ['healthLeaflet', 'medical', 'leaflets'],
  ['haircut', 'haircut', 'visits'],
  ['shave', 'haircut', 'visits'],
  ['knifeSharpening', 'repair', 'items'],
  ['smallAppliance', 'repair', 'items'],
  ['keyCutting', 'repair', 'items'],
  ['bicycle', 'repair', 'items'],
  ['shoeRepair', 'repair', 'items'],
  ['legalAdvice', 'legal', 'visits'],
  ['mediation', 'legal', 'visits'],
  ['legalLeaflet', 'legal', 'leaflets'],
  ['medicalInsurance', 'government', 'visits'],
  ['socialSecurity', 'government', 'visits'],
  ['elderlyBenefit', 'government', 'visits'],
  ['fraudPrevention', 'finance', 'visits'],
  ['newNotes', 'finance', 'visits'],
  ['financeLeaflet', 'finance', 'leaflets'],
  ['familyCraft', 'culture', 'visits'],
  ['calligraphy', 'culture', 'visits'],
  ['tasting', 'culture', 'visits'],
] as const;

/** The seven default categories; names come from the reader's catalogue until the office types its own. */
export function defaultCategories(): readonly Category[] {
  return COLORS.map(([id, color], order) =>
    v.parse(CategorySchema, { id, name: null, color, order, isActive: true }),
  );
}

/** The default service items of the seven categories. */
export function defaultServiceItems(): readonly ServiceItem[] {
  return ITEMS.map(([id, categoryId, measure], order) =>
    v.parse(ServiceItemSchema, { id, categoryId, name: null, unit: null, measure, order, isActive: true }),
  );
}
