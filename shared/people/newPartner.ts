import * as v from 'valibot';
import type { MakeId } from '../model/ids.ts';
import { PartnerUnitId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';

/** A partner unit about which nothing is known yet; the name is still to be typed. */
export function newPartner(makeId: MakeId): PartnerUnit {
  return {
    id: v.parse(PartnerUnitId, makeId()),
    name: '',
    kind: 'other',
    departments: [],
    formerDepartments: [],
    contacts: [],
    leadContactId: null,
    categoryIds: [],
    cadence: { kind: 'onRequest' },
    typicalHeadcount: 2,
    brings: '',
    requires: '',
    siteNeeds: { power: false, tent: false, tables: 0 },
    agreements: [],
    note: '',
    isActive: true,
  };
}
