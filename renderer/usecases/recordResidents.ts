import * as v from 'valibot';
import type { Recipient, Tally } from '../../shared/model/attendance.ts';
import type { ServiceItem } from '../../shared/model/category.ts';
import type { Stall } from '../../shared/model/fair.ts';
import { TallyId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { nowInstant } from '../db/clock.ts';
import { makeId } from '../db/makeId.ts';
import { takeSequence } from '../db/sequence.ts';
import type { RecordTarget } from './changeRecord.ts';
import { changeRecord } from './changeRecord.ts';

/** Longest name of a resident, as the record takes it. */
const NAME_LENGTH = 60;

/** A line of the resident sign-in sheet as far as it is kept: never what was found or said. */
export interface NamedEntry extends Recipient {
  readonly item: ServiceItem;
  /** Things 件数; null = none written down, and always where only visits are counted. */
  readonly items: number | null;
}

/** An id for a line that is about to be written, so that all its fields go into one record. */
export function newNamedRowId(): TallyId {
  return v.parse(TallyId, makeId());
}

/** What is typed in a line; `item` says which service the line is about when it is written for the first time. */
export interface NamedLine {
  readonly id: TallyId;
  readonly stall: Stall;
  readonly item: ServiceItem;
}

function label(target: RecordTarget, { number }: Stall) {
  return changeLabel('recordNamedRow', { number, month: target.fairId });
}

/**
 * Writes down what is typed in a line of the resident sign-in sheet; what is not given stays. A line is one visit,
 * whatever the number of things; leaflets are no visit. @returns `nameTooLong`.
 */
export function recordNamedRow(
  target: RecordTarget,
  { id, stall, item }: NamedLine,
  typed: Partial<NamedEntry>,
): Promise<Result<true, Problem>> {
  const name = typed.name?.trim();
  const length = [...(name ?? '')].length;
  if ((name ?? '').length > NAME_LENGTH) {
    return Promise.resolve(failure(problem('nameTooLong', { max: NAME_LENGTH, length })));
  }
  return changeRecord(
    target,
    () => label(target, stall),
    async (db, { fair, tallies, serviceItems }) => {
      const present = tallies.find((row) => row.id === id);
      const chosen = typed.item ?? serviceItems.find((known) => known.id === present?.serviceItemId) ?? item;
      const recipient: Recipient = {
        ...(present?.recipient ?? { name: '', ageBand: null, compoundId: null }),
        ...(name === undefined ? {} : { name }),
        ...(typed.ageBand === undefined ? {} : { ageBand: typed.ageBand }),
        ...(typed.compoundId === undefined ? {} : { compoundId: typed.compoundId }),
      };
      const items = typed.items === undefined ? (present?.items ?? null) : typed.items;
      const row: Tally = {
        id,
        fairId: fair.id,
        stallId: stall.id,
        serviceItemId: chosen.id,
        slotId: null,
        visits: chosen.measure === 'leaflets' ? null : 1,
        items: chosen.measure === 'visits' ? null : items,
        recipient,
        source: 'namedRows',
        countedBy: '',
        sequence: present?.sequence ?? (await takeSequence(db, fair.id)),
        recordedAt: nowInstant(),
      };
      await db.tallies.put(row);
      return success(true);
    },
  );
}

/** Takes a line of the resident sign-in sheet out again. */
export function removeNamedRow(
  target: RecordTarget,
  stall: Stall,
  id: TallyId,
): Promise<Result<true, Problem>> {
  return changeRecord(
    target,
    () => label(target, stall),
    async (db) => {
      await db.tallies.delete(id);
      return success(true);
    },
  );
}
