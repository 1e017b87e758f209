import { MenuAt } from '../../components/MenuAt.tsx';
import { useText } from '../../text/useText.ts';
import type { BoardNeed, BoardPerson } from './boardModel.ts';

/** What can be done with somebody on the board. */
export type ChipAct = 'move' | 'lock' | 'lead' | 'why' | 'open' | 'unable' | 'takeOff';

interface ChipMenuProps {
  readonly row: BoardNeed;
  readonly person: BoardPerson;
  readonly isReadOnly: boolean;
  /** The fair lies ahead. */
  readonly isToCome: boolean;
  /** Where the chip is on the screen. */
  readonly anchor: DOMRect;
  readonly onAct: (act: ChipAct) => void;
  readonly onClose: () => void;
}

const ACTS: readonly ChipAct[] = ['move', 'lock', 'lead', 'why', 'open', 'unable', 'takeOff'];

/** The menu of one chip; a single one for the whole board, because a board has hundreds of chips. */
export function ChipMenu(props: ChipMenuProps) {
  const { row, person, isReadOnly, isToCome, anchor, onAct, onClose } = props;
  const { text } = useText();
  const words = text.board;
  const isLead = row.stall.leadVolunteerId === person.volunteer.id;
  const keyed = (label: string, key: string) => (
    <span className="board-menu-item">
      {label}
      <kbd>{key}</kbd>
    </span>
  );
  return (
    <MenuAt
      anchor={anchor}
      items={[
        { key: 'move', label: keyed(words.menuMove, 'M'), disabled: isReadOnly },
        {
          key: 'lock',
          label: keyed(person.assignment.isLocked ? words.unlock : words.lock, 'L'),
          disabled: isReadOnly,
        },
        { key: 'lead', label: isLead ? words.dropLead : words.makeLead, disabled: isReadOnly },
        { key: 'why', label: text.explain.why.menu },
        { key: 'open', label: words.openPerson },
        { key: 'unable', label: text.publication.unable.menu, disabled: isReadOnly || !isToCome },
        { key: 'takeOff', label: keyed(words.takeOff, 'Delete'), danger: true, disabled: isReadOnly },
      ]}
      onChoose={(key) => {
        const act = ACTS.find((candidate) => candidate === key);
        if (act) onAct(act);
      }}
      onClose={onClose}
    />
  );
}
