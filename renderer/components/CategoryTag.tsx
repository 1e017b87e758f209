import AuditOutlined from '@ant-design/icons-svg/es/asn/AuditOutlined.js';
import BankOutlined from '@ant-design/icons-svg/es/asn/BankOutlined.js';
import BookOutlined from '@ant-design/icons-svg/es/asn/BookOutlined.js';
import MedicineBoxOutlined from '@ant-design/icons-svg/es/asn/MedicineBoxOutlined.js';
import ScissorOutlined from '@ant-design/icons-svg/es/asn/ScissorOutlined.js';
import SolutionOutlined from '@ant-design/icons-svg/es/asn/SolutionOutlined.js';
import ToolOutlined from '@ant-design/icons-svg/es/asn/ToolOutlined.js';
import type { ReactNode } from 'react';
import type { Category } from '../../shared/model/category.ts';
import { categoryInitial, categoryName } from '../../shared/text/categoryText.ts';
import { useText } from '../text/useText.ts';
import { LightIcon } from './LightIcon.tsx';

const ICONS: Readonly<Record<string, ReactNode>> = {
  medical: <LightIcon icon={MedicineBoxOutlined} />,
  haircut: <LightIcon icon={ScissorOutlined} />,
  repair: <LightIcon icon={ToolOutlined} />,
  legal: <LightIcon icon={AuditOutlined} />,
  government: <LightIcon icon={SolutionOutlined} />,
  finance: <LightIcon icon={BankOutlined} />,
  culture: <LightIcon icon={BookOutlined} />,
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
  const style = { background: category.color };
  const mark = ICONS[category.id] ?? categoryInitial(text, category);
  if (isCompact) {
    return (
      <span className="category-tag-mark" style={style} role="img" aria-label={name} title={name}>
        {mark}
      </span>
    );
  }
  return (
    <span className="category-tag">
      <span className="category-tag-mark" style={style} aria-hidden="true">
        {mark}
      </span>
      {name}
    </span>
  );
}
