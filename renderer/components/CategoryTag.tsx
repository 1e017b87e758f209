import {
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  MedicineBoxOutlined,
  ScissorOutlined,
  SolutionOutlined,
  ToolOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Category } from '../../shared/model/category.ts';
import { categoryInitial, categoryName } from '../../shared/text/categoryText.ts';
import { useText } from '../text/useText.ts';

const ICONS: Readonly<Record<string, ReactNode>> = {
  medical: <MedicineBoxOutlined />,
  haircut: <ScissorOutlined />,
  repair: <ToolOutlined />,
  legal: <AuditOutlined />,
  government: <SolutionOutlined />,
  finance: <BankOutlined />,
  culture: <BookOutlined />,
};

interface CategoryTagProps {
  readonly category: Pick<Category, 'id' | 'name' | 'color'>;
  /** Only the coloured mark; the name becomes its tooltip. */
  readonly isCompact?: boolean;
}

/** A category: its colour, always with its icon (or first character) and name, so that colour alone never tells. */
export function CategoryTag({ category, isCompact = false }: CategoryTagProps) {
  const { text } = useText();
  const name = categoryName(text, category);
  return (
    <span className="category-tag" title={isCompact ? name : undefined}>
      <span className="category-tag-mark" style={{ background: category.color }} aria-hidden="true">
        {ICONS[category.id] ?? categoryInitial(text, category)}
      </span>
      {isCompact ? <span className="visually-hidden">{name}</span> : name}
    </span>
  );
}
