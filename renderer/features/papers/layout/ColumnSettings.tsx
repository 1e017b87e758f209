import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { layoutColumns } from '../../../../shared/documents/layoutColumns.ts';
import { moveColumn, resetFields } from '../../../../shared/documents/layoutEdit.ts';
import type { ColumnState } from '../../../../shared/documents/layoutState.ts';
import { usePointerDrag } from '../../../components/usePointerDrag.ts';
import { useText } from '../../../text/useText.ts';
import { ColumnLine } from './ColumnLine.tsx';
import { LayoutSection } from './LayoutSection.tsx';
import type { LayoutProps } from './layoutProps.ts';

/** A column on its way: where it would go among the others. */
interface Carried {
  readonly key: string;
  readonly to: number;
}

/** The columns in their order: shown or not, heading, width, and moved by dragging, by buttons or by keys. */
export function ColumnSettings(props: LayoutProps) {
  const { document, layout, state, onEdit } = props;
  const { text } = useText();
  const words = text.paperLayout.columns;
  const list = useRef<HTMLOListElement>(null);
  const [carried, setCarried] = useState<Carried | null>(null);
  const [said, setSaid] = useState('');
  const keepFocus = useKeptFocus(list, state.columns);

  const move = async (column: ColumnState, place: (at: number) => number): Promise<void> => {
    const { key } = column;
    keepFocus(key);
    const moved = await onEdit((present) => {
      const at = layoutColumns(document, present).findIndex((candidate) => candidate.key === key);
      return moveColumn(document, present, key, Math.max(0, place(at)));
    });
    if (!moved.ok) return;
    const columns = layoutColumns(document, moved.value);
    const at = columns.findIndex((candidate) => candidate.key === key);
    const name = column.ownLabel || column.plainLabel;
    setSaid(words.moved({ name, place: at + 1, count: columns.length }));
  };

  const drag = usePointerDrag({
    onStart: (pressed) => {
      const key = pressed.closest<HTMLElement>('[data-column]')?.dataset.column;
      const at = state.columns.findIndex((column) => column.key === key);
      if (key === undefined || at < 0) return false;
      setCarried({ key, to: at });
      return true;
    },
    onMove: (_x, y) => {
      setCarried((before) => before && { ...before, to: placeAt(list.current, before.key, y) });
    },
    onDrop: () => {
      const column = state.columns.find(({ key }) => key === carried?.key);
      setCarried(null);
      if (column && carried) void move(column, () => carried.to);
    },
    onCancel: () => setCarried(null),
  });

  const others = state.columns.filter(({ key }) => key !== carried?.key);
  const dropMark = (key: string): string => {
    if (!carried || key === carried.key) return '';
    if (others[carried.to]?.key === key) return ' is-after-drop';
    return carried.to >= others.length && others.at(-1)?.key === key ? ' is-before-drop' : '';
  };
  return (
    <LayoutSection
      title={words.title}
      hint={words.hint}
      isOwn={layout.columns !== null}
      onReset={() => void onEdit((present) => resetFields(present, ['columns']))}
    >
      <ol className="layout-columns" ref={list}>
        {state.columns.map((column, index) => (
          <ColumnLine
            key={column.key}
            {...props}
            column={column}
            isFirst={index === 0}
            isLast={index === state.columns.length - 1}
            className={`${column.key === carried?.key ? ' is-carried' : ''}${dropMark(column.key)}`}
            onGrab={drag.start}
            onMove={(by) => void move(column, (at) => at + by)}
          />
        ))}
      </ol>
      <div className="layout-said" role="status">
        {said}
      </div>
    </LayoutSection>
  );
}

/** How many of the other lines lie above a height in the window: the place among them. */
function placeAt(list: HTMLElement | null, key: string, y: number): number {
  const lines = [...(list?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  return lines.filter((line) => {
    const { top, height } = line.getBoundingClientRect();
    return line.dataset.column !== key && top + height / 2 < y;
  }).length;
}

/** A line that moves may be taken out of the page and put back: without this the keyboard would begin anew. */
function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  columns: readonly ColumnState[],
): (key: string) => void {
  const wanted = useRef<{ readonly key: string; readonly part: string } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the order is drawn anew
  useEffect(() => {
    const { current } = wanted;
    if (!current) return;
    wanted.current = null;
    const line = list.current?.querySelector(`[data-column="${current.key}"]`);
    const parts = [current.part, 'down', 'up', 'drag'];
    const controls = parts.map((part) =>
      line?.querySelector<HTMLElement>(`[data-part="${part}"]:not(:disabled), [data-part="${part}"] input`),
    );
    controls.find((control) => control)?.focus({ preventScroll: false });
  }, [columns, list]);
  return (key) => {
    const part = document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset.part;
    if (part !== undefined) wanted.current = { key, part };
  };
}
