import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { withDepartment, withoutDepartment } from '../../../shared/people/departments.ts';
import { validateDepartment } from '../../../shared/people/validatePartner.ts';
import { AddByName } from '../../components/AddByName.tsx';
import { InlineText } from '../../components/InlineText.tsx';
import { useText } from '../../text/useText.ts';
import { draftDepartment } from '../../usecases/partners.ts';
import type { SectionProps } from './partnerEdit.ts';

/** The unit's departments 科室, added and renamed one by one. */
export function DepartmentSection({ edit }: SectionProps) {
  const { text } = useText();
  const { departments } = edit.unit;
  const words = text.partners;
  const rename = async (id: string, typed: string) => {
    const name = validateDepartment(edit.unit, typed, id);
    if (!name.ok) return name;
    return edit.onChange({
      departments: departments.map((own) => (own.id === id ? { ...own, name: name.value } : own)),
    });
  };
  const add = async (typed: string) => {
    const name = validateDepartment(edit.unit, typed, null);
    return name.ok ? edit.onChange(withDepartment(edit.unit, draftDepartment(name.value))) : name;
  };
  return (
    <fieldset className="form-section">
      <legend>{words.sections.departments}</legend>
      {departments.length === 0 ? <p className="soft">{words.noDepartment}</p> : null}
      <div className="department-list">
        {departments.map((department) => (
          <div key={department.id} className="department">
            <InlineText
              label={department.name}
              value={department.name}
              onCommit={(typed) => rename(department.id, typed)}
            />
            <Button
              type="text"
              aria-label={words.removeDepartment(department)}
              title={words.removeDepartment(department)}
              icon={<DeleteOutlined />}
              onClick={() => void edit.onChange(withoutDepartment(edit.unit, department.id))}
            />
          </div>
        ))}
      </div>
      <AddByName label={words.newDepartment} onAdd={add} />
    </fieldset>
  );
}
