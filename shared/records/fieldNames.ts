import type { DataTable, Rows } from '../model/tables.ts';

/** A name for every field of every record but its id: a field that is added to a model and not named here is a type error. */
export type FieldNames = {
  readonly [T in DataTable]: { readonly [F in Exclude<keyof Rows[T], 'id'>]-?: string };
};

/** A name for every part of a composed value. */
export type PartNames<Whole> = { readonly [F in Exclude<keyof Whole, 'id'>]-?: string };
