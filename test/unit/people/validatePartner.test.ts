import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ContactId, DepartmentId } from '../../../shared/model/ids.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { newPartner } from '../../../shared/people/newPartner.ts';
import {
  sameNamedUnits,
  validateDepartment,
  validatePartner,
} from '../../../shared/people/validatePartner.ts';

const unit = (over: Partial<PartnerUnit> = {}, id = 'u1'): PartnerUnit => ({
  ...newPartner(() => id),
  name: '和济医院',
  ...over,
});
const codes = (over: Partial<PartnerUnit>) =>
  validatePartner(unit(over)).map(({ field, problem }) => `${field} ${problem.code}`);

describe('validatePartner', () => {
  it('takes a name of 60 characters and refuses 61', () => {
    expect(codes({ name: '医'.repeat(60) })).toEqual([]);
    expect(codes({ name: '医'.repeat(61) })).toEqual(['name nameTooLong']);
    expect(codes({ name: ' ' })).toEqual(['name nameEmpty']);
  });

  it('names the department or contact whose name is missing', () => {
    const departments = [
      { id: v.parse(DepartmentId, 'd1'), name: '内科' },
      { id: v.parse(DepartmentId, 'd2'), name: '' },
    ];
    const contacts = [{ id: v.parse(ContactId, 'c1'), name: ' ', role: '', phone: '' }];
    expect(codes({ departments, contacts })).toEqual([
      'departments.1.name nameEmpty',
      'contacts.0.name nameEmpty',
    ]);
  });

  it('refuses chosen months without a month and a headcount that is none', () => {
    expect(codes({ cadence: { kind: 'chosenMonths', months: [] } })).toEqual(['cadence monthsMissing']);
    expect(codes({ typicalHeadcount: 2.5 })).toEqual(['typicalHeadcount numberInvalid']);
    expect(codes({ typicalHeadcount: 501 })).toEqual(['typicalHeadcount numberInvalid']);
    expect(codes({ typicalHeadcount: 0 })).toEqual([]);
  });

  it('points out a unit of the same name, spaces aside, but not itself', () => {
    const others = [unit({ name: '和济 医院' }, 'u2'), unit({}, 'u1')];
    expect(sameNamedUnits(unit(), others).map(({ id }) => id)).toEqual(['u2']);
  });
});

describe('validateDepartment', () => {
  const eyes = { id: v.parse(DepartmentId, 'd1'), name: '眼科' };
  const bones = { id: v.parse(DepartmentId, 'd2'), name: '骨科' };
  const hospital = unit({ departments: [eyes, bones] });

  it('refuses a second department of the same name, spaces aside', () => {
    expect(validateDepartment(hospital, ' 骨 科 ', null)).toMatchObject({
      problem: { code: 'departmentTwice', params: { name: '骨科' } },
    });
    expect(validateDepartment(hospital, '骨科', eyes.id)).toMatchObject({ ok: false });
  });

  it('takes a new name, and its own name again', () => {
    expect(validateDepartment(hospital, ' 儿科 ', null)).toEqual({ ok: true, value: '儿科' });
    expect(validateDepartment(hospital, '骨科', bones.id)).toMatchObject({ ok: true });
  });

  it('refuses a blank one', () => {
    expect(validateDepartment(hospital, ' ', null)).toMatchObject({ problem: { code: 'nameEmpty' } });
  });
});
