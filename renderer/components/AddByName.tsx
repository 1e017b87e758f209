import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import { useRef, useState } from 'react';
import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { FieldProblem } from './FieldProblem.tsx';
import { useReportProblem } from './formProblems.tsx';

interface AddByNameProps {
  /** Says what is added; also the placeholder. */
  readonly label: string;
  readonly onAdd: (name: string) => Promise<Result<unknown, Problem>>;
}

/** Type a name and press Enter (or leave the field): a new entry of a list. */
export function AddByName({ label, onAdd }: AddByNameProps) {
  const { text } = useText();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  // A name that was typed but not added must not be lost by saving the rest.
  useReportProblem(`add ${label}`, typed.trim() !== '');
  const isAdding = useRef(false);
  // Leaving the field adds as well: the click on “Add” then finds it being added, and must not add it twice.
  const add = async (): Promise<void> => {
    if (typed.trim() === '' || isAdding.current) return;
    isAdding.current = true;
    const result = await onAdd(typed);
    isAdding.current = false;
    setProblem(result.ok ? null : result.problem);
    if (result.ok) setTyped('');
  };
  return (
    <div>
      <Space.Compact style={{ width: '100%', maxWidth: 420 }}>
        <Input
          aria-label={label}
          placeholder={label}
          value={typed}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(null);
          }}
          onPressEnter={add}
          onBlur={add}
        />
        <Button icon={<PlusOutlined />} onClick={add}>
          {text.common.add}
        </Button>
      </Space.Compact>
      <FieldProblem problem={problem} />
    </div>
  );
}
