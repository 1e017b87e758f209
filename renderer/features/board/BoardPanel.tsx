import UserDeleteOutlined from '@ant-design/icons-svg/es/asn/UserDeleteOutlined.js';
import { useState } from 'react';
import type { AssignmentId, NeedId } from '../../../shared/model/ids.ts';
import { LightIcon } from '../../components/LightIcon.tsx';
import { useText } from '../../text/useText.ts';
import type { BoardView } from '../../usecases/boardView.ts';
import type { PersonHandlers } from './boardHandlers.ts';
import type { BoardNeed } from './boardModel.ts';
import { GapList } from './GapList.tsx';
import type { PeopleOrder } from './PeoplePanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';

interface BoardPanelProps {
  readonly view: BoardView;
  readonly needs: readonly BoardNeed[];
  /** Pixels that it may take. */
  readonly height: number;
  /** The need that is looked at. */
  readonly row: BoardNeed | undefined;
  /** Somebody of the board is dragged: dropped here, the person is taken off. */
  readonly isOffZone: boolean;
  readonly isOffTarget: boolean;
  readonly onSelect: (needId: NeedId) => void;
  readonly onShow: (id: AssignmentId) => void;
  readonly onBack: () => void;
  readonly handlers: PersonHandlers;
}

/** Beside the board: who suits the need that is looked at, else what is missing; and where people are taken off. */
export function BoardPanel(props: BoardPanelProps) {
  const { view, needs, height, row, isOffZone, isOffTarget, onSelect, onShow, onBack, handlers } = props;
  const { text } = useText();
  const [order, setOrder] = useState<PeopleOrder>('match');
  return (
    <aside className="panel board-panel" data-zone="off" style={{ maxHeight: height }}>
      {isOffZone ? (
        <div className={`board-off${isOffTarget ? ' is-target' : ''}`}>
          <LightIcon icon={UserDeleteOutlined} />
          {text.board.move.takeOffHere}
        </div>
      ) : null}
      {row ? (
        <PeoplePanel key={row.need.id} onOrder={setOrder} {...{ view, row, order, onBack, handlers }} />
      ) : (
        <GapList {...{ view, needs, onSelect, onShow }} />
      )}
    </aside>
  );
}
