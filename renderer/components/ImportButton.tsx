import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import type { ImportTarget } from '../../shared/import/importFields.ts';
import { importPath } from '../navigation/paths.ts';
import { useText } from '../text/useText.ts';

interface ImportButtonProps {
  readonly target: ImportTarget;
  /** Words where “import” alone would not say what. */
  readonly label?: string;
  readonly isPrimary?: boolean;
}

/** Leads to the import of a kind of list. */
export function ImportButton({ target, label, isPrimary = false }: ImportButtonProps) {
  const { text } = useText();
  const [, navigate] = useLocation();
  return (
    <Button
      type={isPrimary ? 'primary' : 'default'}
      icon={<ImportOutlined />}
      onClick={() => navigate(importPath(target))}
    >
      {label ?? text.importer.open}
    </Button>
  );
}
