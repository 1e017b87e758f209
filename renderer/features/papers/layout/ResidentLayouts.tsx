import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { buildPapers } from '../../../../shared/documents/buildPaper.ts';
import { layoutFor } from '../../../../shared/documents/layoutEdit.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { PaperLayout } from '../../../../shared/model/paperLayout.ts';
import type { PaperRequest } from '../../../../shared/paperRequest.ts';
import { useAction } from '../../../components/useAction.tsx';
import { useText } from '../../../text/useText.ts';
import { savePaperLayouts } from '../../../usecases/paperLayouts.ts';

interface ResidentLayoutsProps {
  readonly data: FairData;
  readonly from: Extract<PaperRequest, { kind: 'residentSignIn' }>;
  readonly layout: PaperLayout;
}

/** Sets up the sign-in sheets of all other categories like this one: nobody does the same thing seven times. */
export function ResidentLayouts({ data, from, layout }: ResidentLayoutsProps) {
  const { text, locale } = useText();
  const words = text.paperLayout;
  const run = useAction();
  const others = data.categories
    .filter(({ id, isActive }) => isActive && id !== from.categoryId)
    .map(({ id }): PaperRequest => ({ kind: 'residentSignIn', categoryId: id }));
  if (others.length === 0) return null;
  const copyToOthers = () => {
    const documents = buildPapers(data, others, text, locale, { showPhones: false });
    return savePaperLayouts(
      documents.map((document) => layoutFor(document, layout)),
      words.residents,
    );
  };
  return (
    <Button
      size="small"
      icon={<CopyOutlined />}
      title={words.forResidentsHint}
      onClick={() => void run(copyToOthers)}
    >
      {words.forResidents({ count: others.length })}
    </Button>
  );
}
