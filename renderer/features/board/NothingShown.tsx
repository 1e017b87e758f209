import { Button } from 'antd';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useText } from '../../text/useText.ts';

/** The filters leave no stall. */
export function NothingShown({ onShowAll }: { readonly onShowAll: () => void }) {
  const { text } = useText();
  return (
    <EmptyState
      sentence={text.board.nothingShown}
      action={<Button onClick={onShowAll}>{text.board.showAllStalls}</Button>}
    />
  );
}
