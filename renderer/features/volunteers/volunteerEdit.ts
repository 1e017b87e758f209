import type { Category } from '../../../shared/model/category.ts';
import type { Group } from '../../../shared/model/community.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import type { VolunteerPatch } from '../../usecases/volunteers.ts';

/** What the sections of the form work on: a saved person whose fields save as they are left, or a draft. */
export interface VolunteerEdit {
  readonly volunteer: Volunteer;
  /** A draft is saved by a button; its texts are taken over at every keystroke. */
  readonly isDraft: boolean;
  readonly problemOf: (field: string) => Problem | null;
  readonly onChange: (patch: VolunteerPatch) => Promise<Result<unknown, Problem>>;
}

/** What the form offers to choose from, and whom it compares with. */
export interface VolunteerFormFacts {
  readonly volunteers: readonly Volunteer[];
  readonly groups: readonly Group[];
  readonly categories: readonly Category[];
  readonly partnerUnits: readonly PartnerUnit[];
}

export interface SectionProps {
  readonly edit: VolunteerEdit;
  readonly facts: VolunteerFormFacts;
}
