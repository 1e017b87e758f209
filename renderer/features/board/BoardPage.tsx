import { PhoneOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { Alert, App, Button, Select, Spin, Switch, Tooltip } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { CategoryId, FairId, NeedId } from '../../../shared/model/ids.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useAction } from '../../components/useAction.tsx';
import { fairPath, PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { assignAutomatically, clearAutomatic } from '../../usecases/assignments.ts';
import type { BoardView } from '../../usecases/boardView.ts';
import { useBoard } from '../../usecases/boardView.ts';
import { BoardTable } from './BoardTable.tsx';
import type { BoardNeed } from './boardModel.ts';
import { boardNeeds, findNeed, shownStalls } from './boardModel.ts';
import { GapList } from './GapList.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import './board.css';

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

function Board({ view }: { readonly view: BoardView }) {
  const { text } = useText();
  const { data } = view;
  const needs = useMemo(() => boardNeeds(data), [data]);
  const [selected, setSelected] = useState<NeedId | null>(null);
  const [categoryId, setCategoryId] = useState<CategoryId | null>(null);
  const [isOnlyGaps, setIsOnlyGaps] = useState(false);
  const isReadOnly = data.fair.status === 'archived' || data.fair.status === 'cancelled';
  const row = findNeed(needs, selected);
  const stalls = shownStalls(data, needs, { categoryId, isOnlyGaps });
  useEscape(() => setSelected(null));
  return (
    <>
      {isReadOnly ? (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 10 }}
          title={data.fair.status === 'archived' ? text.board.readOnly : text.board.cancelled}
        />
      ) : null}
      <div className="board-bar">
        <BoardSummary needs={needs} />
        <Select
          aria-label={text.common.category}
          style={{ minWidth: 150 }}
          value={categoryId ?? ''}
          onChange={(value) => setCategoryId(data.categories.find(({ id }) => id === value)?.id ?? null)}
          options={[
            { value: '', label: text.board.allCategories },
            ...data.categories.map((category) => ({
              value: category.id,
              label: categoryName(text, category),
            })),
          ]}
        />
        <span className="board-switch">
          <Switch
            size="small"
            aria-label={text.board.onlyGaps}
            checked={isOnlyGaps}
            onChange={setIsOnlyGaps}
          />
          {text.board.onlyGaps}
        </span>
        {isReadOnly ? null : <BoardActions fairId={data.fair.id} needs={needs} />}
      </div>
      <div className={`board${isReadOnly ? ' is-read-only' : ''}`}>
        <div className="panel board-main">
          <BoardTable {...{ data, needs, stalls, selected, isReadOnly }} onSelect={setSelected} />
        </div>
        {isReadOnly ? null : (
          <aside className="panel board-panel">
            {row ? (
              <PeoplePanel key={row.need.id} view={view} row={row} onBack={() => setSelected(null)} />
            ) : (
              <GapList view={view} needs={needs} onSelect={setSelected} />
            )}
          </aside>
        )}
      </div>
    </>
  );
}

function BoardSummary({ needs }: { readonly needs: readonly BoardNeed[] }) {
  const { text } = useText();
  const sum = (pick: (row: BoardNeed) => number): number =>
    needs.reduce((total, row) => total + pick(row), 0);
  const gap = sum((row) => row.gap.gap);
  return (
    <strong className={gap > 0 ? 'gap-text' : ''} data-testid="board-summary">
      {text.board.summary({
        needed: sum((row) => row.gap.needed),
        assigned: sum((row) => row.gap.assigned),
        gap,
      })}
    </strong>
  );
}

function BoardActions({ fairId, needs }: { readonly fairId: FairId; readonly needs: readonly BoardNeed[] }) {
  const { text } = useText();
  const { message } = App.useApp();
  const run = useAction();
  const [, navigate] = useLocation();
  const [isWorking, setIsWorking] = useState(false);
  const isFull = needs.length > 0 && needs.every(({ gap }) => gap.gap === 0);
  const assign = async (): Promise<void> => {
    setIsWorking(true);
    const result = await run(() => assignAutomatically(fairId));
    setIsWorking(false);
    if (result.ok && result.value.gap > 0) message.warning(text.board.automaticDone(result.value));
  };
  const clear = async (): Promise<void> => {
    const result = await run(() => clearAutomatic(fairId), { isQuiet: true });
    if (result.ok && result.value === 0) message.info(text.board.nothingToClear);
  };
  return (
    <span className="board-actions">
      <Button icon={<PhoneOutlined />} onClick={() => navigate(fairPath(fairId, 'replies'))}>
        {text.replies.open}
      </Button>
      <Button onClick={clear}>{text.board.clearAutomatic}</Button>
      <Tooltip title={text.board.assignAutomaticallyHint}>
        <Button
          type={isFull ? 'default' : 'primary'}
          icon={<ThunderboltOutlined />}
          loading={isWorking}
          onClick={assign}
          data-testid="board-automatic"
        >
          {text.board.assignAutomatically}
        </Button>
      </Tooltip>
      {isFull ? (
        <Button type="primary" onClick={() => navigate(fairPath(fairId, 'papers'))}>
          {text.board.nextPapers}
        </Button>
      ) : null}
    </span>
  );
}

function useEscape(work: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') work();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [work]);
}
