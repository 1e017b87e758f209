import { Button } from 'antd';
import type { PreviewRow } from '../../../shared/import/previewTypes.ts';
import { useText } from '../../text/useText.ts';
import { decide } from '../../usecases/importing.ts';

/** Leaves one row out of the import, or takes it in again. */
export function LeaveOutButton({ row }: { readonly row: PreviewRow }) {
  const { text } = useText();
  const words = text.importer;
  const isOut = row.decision?.kind === 'skip';
  return (
    <Button
      type="link"
      size="small"
      className="import-leave-out"
      onClick={() => decide([row.key], isOut ? null : { kind: 'skip' })}
    >
      {isOut ? words.takeIn : words.leaveOut}
    </Button>
  );
}
