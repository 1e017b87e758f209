import type { Category } from '../../../shared/model/category.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import type { PartnerPatch } from '../../usecases/partners.ts';

/** What the sections of the form work on: a saved unit whose fields save as they are left, or a draft. */
export interface PartnerEdit {
  readonly unit: PartnerUnit;
  /** A draft is saved by a button; its texts are taken over at every keystroke. */
  readonly isDraft: boolean;
  readonly problemOf: (field: string) => Problem | null;
  readonly onChange: (patch: PartnerPatch) => Promise<Result<unknown, Problem>>;
}

export interface PartnerFormFacts {
  readonly units: readonly PartnerUnit[];
  readonly categories: readonly Category[];
}

export interface SectionProps {
  readonly edit: PartnerEdit;
  readonly facts: PartnerFormFacts;
}
