import type { Category } from '../../../shared/model/category.ts';
import type { Group } from '../../../shared/model/community.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { maskIdNumber } from '../../../shared/people/idNumber.ts';
import type { MergeField } from '../../../shared/people/mergeFields.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';

/** What the names in a record stand for. */
export interface MergeFacts {
  readonly groups: readonly Group[];
  readonly categories: readonly Category[];
  readonly partnerUnits: readonly PartnerUnit[];
}

/** Value of a field as people read it; blank when nothing is known. The phone is shown elsewhere, masked. */
export function mergeValueText(
  text: Catalogue,
  facts: MergeFacts,
  volunteer: Volunteer,
  field: MergeField,
): string {
  const words = text.volunteers;
  const joined = (parts: readonly string[]): string => parts.join(text.duplicates.listJoint);
  const yesNo = (is: boolean): string => (is ? text.common.yes : text.common.no);
  const limit = (count: number | null): string => (count === null ? words.noLimit : String(count));
  const categories = (ids: readonly string[]): string =>
    joined(
      facts.categories.filter(({ id }) => ids.includes(id)).map((category) => categoryName(text, category)),
    );
  const { availability, limits } = volunteer;
  switch (field) {
    case 'sex':
      return volunteer.sex ? words.sexes[volunteer.sex] : '';
    case 'branchId':
    case 'teamId':
    case 'gridId':
    case 'compoundId':
      return facts.groups.find(({ id }) => id === volunteer[field])?.name ?? '';
    case 'partnerUnitId':
      return facts.partnerUnits.find(({ id }) => id === volunteer.partnerUnitId)?.name ?? '';
    case 'idNumber':
      return maskIdNumber(volunteer.idNumber ?? '');
    case 'hasGuardianConsent':
    case 'needsRest':
    case 'isActive':
      return yesNo(volunteer[field]);
    case 'isUsual':
    case 'firstSlotOnly':
      return yesNo(availability[field]);
    case 'slotsPerFair':
    case 'fairsPerYear':
      return limit(limits[field]);
    case 'kinds':
      return joined(volunteer.kinds.map((kind) => words.kinds[kind]));
    case 'skills':
    case 'prefers':
      return categories(volunteer[field]);
    case 'qualifications':
      return joined(
        volunteer.qualifications.map(({ kind, certificateNo, expiresOn }) =>
          [words.qualificationKinds[kind], certificateNo, expiresOn].filter(Boolean).join(' '),
        ),
      );
    case 'exceptMonths':
      return joined(availability.exceptMonths.map((month) => text.duplicates.monthValue({ month })));
    case 'exceptDates':
      return joined(availability.exceptDates);
    default:
      return volunteer[field] ?? '';
  }
}
