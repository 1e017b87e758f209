import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { newBooking } from '../../../shared/fair/bookPartners.ts';
import { withoutGoneDepartments } from '../../../shared/fair/visitDepartments.ts';
import { applyPartnerEntry } from '../../../shared/import/applyPartnerEntry.ts';
import { DepartmentId, FairId } from '../../../shared/model/ids.ts';
import { departmentsNamed, withDepartment, withoutDepartment } from '../../../shared/people/departments.ts';
import { makeDepartments } from '../../fixtures/arbitraryRotation.ts';
import { firstOf, makePartner } from '../../fixtures/plannedFair.ts';

const hospital = makePartner('h', { departments: makeDepartments('h', 12), typicalHeadcount: 12 });
const gone = firstOf(hospital.departments);
const without = { ...hospital, ...withoutDepartment(hospital, gone.id) };

describe('a department that was given up', () => {
  it('never loses its name for the fairs of before', () => {
    expect(without.departments).toHaveLength(11);
    expect(departmentsNamed(without, [gone.id])).toEqual([gone]);
  });

  it('comes back with its past when it is entered again, by hand or from a list', () => {
    const entered = { id: v.parse(DepartmentId, 'new'), name: ` ${gone.name}` };
    const again = withDepartment(without, entered);
    expect(again.formerDepartments).toEqual([]);
    expect(again.departments.at(-1)).toEqual({ id: gone.id, name: entered.name });
    const entry = { unit: {}, contact: {}, departments: [gone.name, '新科', '新科'] };
    const imported = applyPartnerEntry(without, entry, () => 'made');
    expect(imported.departments.slice(-2)).toEqual([gone, { id: 'made', name: '新科' }]);
    expect(imported.formerDepartments).toEqual([]);
  });

  it('comes to no fair ahead, and takes its people along unless somebody typed a number', () => {
    const fairId = v.parse(FairId, '2026-06');
    const visit = newBooking(fairId, hospital, () => 'b');
    expect(withoutGoneDepartments(hospital, without, { ...visit, expected: 20 }).expected).toBe(20);
    const half = {
      ...visit,
      departmentIds: hospital.departments.slice(0, 6).map(({ id }) => id),
      expected: 6,
    };
    const left = withoutGoneDepartments(hospital, without, half);
    expect(left.departmentIds).toHaveLength(5);
    expect(left.expected).toBe(5);
    const alone = { ...visit, departmentIds: [gone.id], expected: 1 };
    expect(withoutGoneDepartments(hospital, without, alone)).toMatchObject({
      departmentIds: [],
      expected: 1,
    });
  });
});
