import { App } from 'antd';
import type { KeyboardEvent, RefObject } from 'react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { AssignmentId, NeedId, VolunteerId } from '../../../shared/model/ids.ts';
import { useAction } from '../../components/useAction.tsx';
import { useLatest } from '../../components/useLatest.ts';
import { volunteerPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { removeAssignment, setLocked, setStallLead } from '../../usecases/assignments.ts';
import type { BoardView } from '../../usecases/boardView.ts';
import type { BoardHandlers, PersonHandlers } from './boardHandlers.ts';
import { CHIP, POST, placeOf } from './boardHandlers.ts';
import type { BoardGrid } from './boardKeys.ts';
import type { BoardNeed, BoardPerson } from './boardModel.ts';
import type { ChipAct } from './ChipMenu.tsx';
import type { Carried } from './carry.ts';
import { needPlace, problemsText, verdictText, whoText } from './carry.ts';
import { useBoardCarry } from './useBoardCarry.ts';
import { useBoardDrag } from './useBoardDrag.ts';
import { useBoardFocus } from './useBoardFocus.ts';
import { useBoardKeys } from './useBoardKeys.ts';

interface HandsSetting {
  readonly view: BoardView;
  readonly root: RefObject<HTMLElement | null>;
  readonly needs: ReadonlyMap<string, BoardNeed>;
  readonly grid: BoardGrid;
  readonly isReadOnly: boolean;
  readonly selected: NeedId | null;
  readonly onSelect: (needId: NeedId | null) => void;
  /** Somebody says that they cannot come. */
  readonly onUnable: (id: VolunteerId, at: AssignmentId) => void;
}

interface OpenMenu {
  readonly assignmentId: AssignmentId;
  readonly anchor: DOMRect;
}

type FocusKind = 'need' | 'chip' | null;

/** Everything that hands do on the board, with mouse or keys: the handlers of its posts, chips and people, and what is under way. */
export function useBoardHands(setting: HandsSetting) {
  const { view, root, needs, grid, isReadOnly, onSelect } = setting;
  const { text } = useText();
  const run = useAction();
  const { message } = App.useApp();
  const [, navigate] = useLocation();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [why, setWhy] = useState<OpenMenu | null>(null);
  const [tabStop, setTabStop] = useState<NeedId | null>(null);
  const [focusKind, setFocusKind] = useState<FocusKind>(null);
  const [stayed, setStayed] = useState('');
  const focus = useBoardFocus(root);

  const onStayed = useCallback(
    ({ assignment, volunteer }: Carried): void => {
      setStayed(text.board.move.cancelled({ who: whoText(volunteer) }));
      if (assignment) focus(CHIP(assignment.id));
    },
    [focus, text],
  );
  const onPlaced = useCallback(
    (id: AssignmentId): void => {
      setStayed('');
      focus(CHIP(id));
    },
    [focus],
  );
  const carrying = useBoardCarry(view, onPlaced, onStayed);
  const { start, isDragClick, ghost } = useBoardDrag({ view, needs, isReadOnly, carrying });

  const lock = useCallback(
    ({ assignment }: BoardPerson): void => {
      void run(() => setLocked(assignment.id, !assignment.isLocked));
    },
    [run],
  );
  const takeOff = useCallback(
    async ({ row, person }: { readonly row: BoardNeed; readonly person: BoardPerson }): Promise<void> => {
      const at = row.people.indexOf(person);
      const next = row.people[at + 1] ?? row.people[at - 1];
      const from = document.activeElement;
      const result = await run(() => removeAssignment(person.assignment.id));
      const now = document.activeElement;
      // Whoever has gone on to another part of the screen meanwhile is not called back.
      const isHere = now === from || now === document.body || root.current?.contains(now);
      if (result.ok && isHere) focus(next ? CHIP(next.assignment.id) : POST(row.need.id));
    },
    [run, focus, root],
  );
  const onKeyDown = useBoardKeys({
    grid,
    needs,
    isReadOnly,
    carrying,
    focus,
    onSelect,
    onNoExchange: (problems) =>
      void message.info(text.board.move.cannotExchange({ problems: problemsText(text, problems) })),
    onLock: lock,
    onTakeOff: (place) => void takeOff(place),
  });
  const latest = useLatest({ ...setting, carrying, menu, why });

  const handlers = useMemo(
    (): BoardHandlers => ({
      onPointerDown: start,
      onKeyDown,
      onClick: ({ currentTarget }) => {
        const place = placeOf(currentTarget, latest().needs);
        if (!place || isDragClick()) return;
        if (!place.person) latest().onSelect(place.row.need.id);
        else {
          const { id } = place.person.assignment;
          setMenu({ assignmentId: id, anchor: currentTarget.getBoundingClientRect() });
        }
      },
      onFocus: ({ currentTarget }) => {
        const place = placeOf(currentTarget, latest().needs);
        if (!place) return;
        setTabStop(place.row.need.id);
        setFocusKind(place.person ? 'chip' : 'need');
      },
      onBlur: ({ relatedTarget }) => {
        const isOnBoard = relatedTarget instanceof Element && relatedTarget.closest('[data-need]') !== null;
        if (isOnBoard) return;
        setFocusKind(null);
        // Who looks elsewhere carries nobody: Tab, or a click beside the board.
        if (latest().carrying.carried?.way === 'keyboard') latest().carrying.letGo();
      },
    }),
    [start, onKeyDown, isDragClick, latest],
  );

  const personHandlers = useMemo(
    (): PersonHandlers => ({
      onPointerDown: start,
      isDragClick,
      onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => {
        const { selected, view: now, carrying: hands } = latest();
        if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.altKey || event.metaKey) return;
        const { volunteer: id } = event.currentTarget.dataset;
        const person = now.data.volunteers.find((volunteer) => volunteer.id === id);
        if (!person || selected === null) return;
        event.preventDefault();
        const taken = { kind: 'person', volunteerId: person.id } as const;
        if (hands.take(taken, 'keyboard', { kind: 'need', needId: selected })) focus(POST(selected));
      },
    }),
    [start, isDragClick, latest, focus],
  );

  const closeMenu = useCallback((): void => {
    setMenu((shown) => {
      // Back to the chip once the menu has done with the focus, so that the keyboard goes on from there.
      if (shown) setTimeout(() => focus(CHIP(shown.assignmentId)));
      return null;
    });
  }, [focus]);

  const closeWhy = useCallback((): void => {
    const { why: shown } = latest();
    setWhy(null);
    if (shown) setTimeout(() => focus(CHIP(shown.assignmentId)));
  }, [latest, focus]);

  const act = (what: ChipAct, row: BoardNeed, person: BoardPerson): void => {
    const { assignment, volunteer } = person;
    const isLead = row.stall.leadVolunteerId === volunteer.id;
    const acts = {
      move: () => {
        const target = { kind: 'need', needId: row.need.id } as const;
        const taken = { kind: 'chip', assignmentId: assignment.id } as const;
        // Once the menu has done with the focus.
        setTimeout(() => {
          if (carrying.take(taken, 'keyboard', target)) focus(POST(row.need.id));
        });
      },
      lock: () => lock(person),
      lead: () => void run(() => setStallLead(row.stall.id, isLead ? null : volunteer.id)),
      // The Enter that chose it would else press the button that then has the focus.
      why: () => void setTimeout(() => setWhy(menu)),
      open: () => navigate(volunteerPath(volunteer.id)),
      unable: () => void setTimeout(() => setting.onUnable(volunteer.id, assignment.id)),
      takeOff: () => void takeOff({ row, person }),
    } as const satisfies Record<ChipAct, () => void>;
    // Toggles keep the chip in hand; everything else takes the keyboard elsewhere.
    if (what === 'lock' || what === 'lead') closeMenu();
    else setMenu(null);
    acts[what]();
  };

  const closePanel = useCallback((): void => {
    const { selected } = latest();
    onSelect(null);
    if (selected !== null) focus(POST(selected));
  }, [latest, onSelect, focus]);
  useEffect(() => {
    const onEscape = ({ key, target: at }: globalThis.KeyboardEvent): void => {
      // Escape out of a dialog closes the dialog, and nothing behind it.
      if (at instanceof Element && at.closest('[role="dialog"]')) return;
      const { selected, menu: open, why: shown, carrying: hands } = latest();
      if (key === 'Escape' && selected !== null && !open && !shown && !hands.asked) closePanel();
    };
    window.addEventListener('keydown', onEscape);
    return () => window.removeEventListener('keydown', onEscape);
  }, [latest, closePanel]);

  const { carried, target } = carrying;
  const words = text.board;
  const who = carried && whoText(carried.volunteer);
  const row = target && target.kind !== 'off' ? needs.get(target.needId) : undefined;
  const isAtStart = target?.kind === 'need' && target.needId === carried?.assignment?.needId;
  const said =
    !carried || !who
      ? stayed
      : row && target && !isAtStart
        ? words.move.at({ place: needPlace(text, row), verdict: verdictText(text, carried, target, row) })
        : words.move.carrying({ who });
  const keys =
    carried !== null
      ? carried.way === 'keyboard'
        ? words.keysCarry
        : words.keysDrag
      : isReadOnly || focusKind === null
        ? null
        : focusKind === 'chip'
          ? words.keysChip
          : words.keysNeed;

  return {
    ...{
      handlers,
      personHandlers,
      ghost,
      focus,
      tabStop,
      menu,
      closeMenu,
      why,
      closeWhy,
      act,
      closePanel,
      keys,
      said,
    },
    ...{ carried, target, asked: carrying.asked, cancel: carrying.cancel, answer: carrying.answer },
  };
}
