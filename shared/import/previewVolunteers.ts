import type { IsoDate } from '../model/basic.ts';
import type { Group } from '../model/community.ts';
import type { MakeId } from '../model/ids.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import { dataRows } from './dataRows.ts';
import { openVolunteerJudge } from './judgeVolunteers.ts';
import type { ImportAnswers, ImportSheet, PreviewRow, SkippedRows, UnknownWord } from './previewTypes.ts';
import { readVolunteerRow } from './readVolunteerRow.ts';
import { collectWords } from './unknownWords.ts';
import type { WordRegisters } from './volunteerLookups.ts';
import { openVolunteerLookups } from './volunteerLookups.ts';
import { prepareNames } from './volunteerValues.ts';

/** Everything that an import of volunteers is judged by. */
export interface VolunteerImport extends WordRegisters {
  readonly sheets: readonly ImportSheet[];
  readonly answers: ImportAnswers;
  readonly volunteers: readonly Volunteer[];
  readonly keepsIdNumbers: boolean;
  readonly today: IsoDate;
  readonly text: Catalogue;
  readonly makeId: MakeId;
}

/** What an import would do, row by row, and what it would write. */
export interface VolunteerPreview {
  readonly rows: readonly PreviewRow[];
  readonly skipped: SkippedRows;
  readonly words: readonly UnknownWord[];
  /** New groups, and the whole records of everybody who is new or changed. */
  readonly plan: { readonly groups: readonly Group[]; readonly volunteers: readonly Volunteer[] };
}

/**
 * Judges every row of an import of volunteers: new, the same, changed field by field, perhaps somebody who is here, or
 * wrong with the cell and the reason. Nothing is written; `plan` is what would be.
 */
export function previewVolunteers(input: VolunteerImport): VolunteerPreview {
  const { answers, makeId, today } = input;
  const { rows, skipped } = dataRows(input.sheets);
  const { lookups, createdGroups } = openVolunteerLookups(input, answers.words, makeId);
  const words = collectWords(answers.words);
  const readings = rows.map((row) => ({
    row,
    reading: readVolunteerRow(row, lookups, input.keepsIdNumbers, words),
  }));
  const groups = createdGroups();
  const judge = openVolunteerJudge({
    volunteers: input.volunteers,
    decisions: answers.decisions,
    names: prepareNames({ ...input, groups: [...input.groups, ...groups] }),
    today,
    makeId,
  });
  const judged = readings.map(({ row, reading }) => judge.judge(row, reading));
  const volunteers = judge.plan();
  const used = new Set(
    volunteers.flatMap(({ teamId, gridId, compoundId, branchId }) => [teamId, gridId, compoundId, branchId]),
  );
  return {
    rows: judged,
    skipped,
    words: words.list(groups),
    // A group that only wrong or undecided rows name is not made.
    plan: { groups: groups.filter(({ id }) => used.has(id)), volunteers },
  };
}
