import { Button, Spin } from 'antd';
import { useLocation } from 'wouter';
import type { FairId } from '../../../shared/model/ids.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { fairPath, PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useBoard } from '../../usecases/boardView.ts';
import { Board } from './Board.tsx';

/** Who stands where and when: stalls × slots, the people who could help, the gaps, and the automatic assignment. */
export function BoardPage({ fairId }: { readonly fairId: FairId }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const view = useBoard(fairId);
  if (!view) return <Spin />;
  if (view.data.stalls.length === 0) {
    return (
      <EmptyState
        sentence={text.board.noStalls}
        action={
          <Button type="primary" onClick={() => navigate(fairPath(fairId, 'stalls'))}>
            {text.board.goToStalls}
          </Button>
        }
      />
    );
  }
  if (view.data.volunteers.length === 0) {
    return (
      <EmptyState
        sentence={text.board.noVolunteers}
        action={
          <Button type="primary" onClick={() => navigate(PATHS.volunteers)}>
            {text.board.goToVolunteers}
          </Button>
        }
      />
    );
  }
  return <Board view={view} />;
}
