import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactElement, ReactNode } from 'react';
import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useText } from '../text/useText.ts';
import type { TableSort } from './tableSort.ts';
import { nextSort } from './tableSort.ts';
import { useFillSize } from './useFillSize.ts';
import { useLatest } from './useLatest.ts';
import { useRowKeys } from './useRowKeys.ts';
import './virtualTable.css';

/** A column of a long list. Widths are in ems, so that large text gets the room it needs. */
export interface VirtualColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly render: (row: Row) => ReactNode;
  /** Order of the column; without it the heading is no button. */
  readonly compare?: (a: Row, b: Row) => number;
}

/** Rows that are ticked; the list says what is done with them. */
export interface RowSelection {
  readonly ids: ReadonlySet<string>;
  /** One row, or all rows from the one ticked last to the one ticked with Shift. */
  readonly onToggle: (ids: readonly string[], isTicked: boolean) => void;
  readonly onToggleAll: (isTicked: boolean) => void;
  readonly labelOf: (id: string) => string;
}

interface VirtualTableProps<Row extends object> {
  readonly label: string;
  readonly columns: readonly VirtualColumn<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly onOpen: (id: string) => void;
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
  readonly classOf?: (row: Row) => string;
  readonly selection?: RowSelection;
  /** Shown under the headings when there is no row. */
  readonly nothing: ReactNode;
}

/** Height of a row in ems: 36 px in normal text. */
const ROW_EMS = 36 / 14;
const TICK_EMS = 3;
const OVERSCAN = 1;

/**
 * A table of which only the rows in view are drawn, so that 3,000 people scroll and filter as lightly as 30. It fills the
 * page to the bottom of the window.
 */
export function VirtualTable<Row extends object>(props: VirtualTableProps<Row>): ReactElement {
  const { label, columns, rows, idOf, onOpen, sort, onSort, classOf, selection, nothing } = props;
  const { ref, size } = useFillSize();
  const em = size?.em ?? 14;
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = Math.round(ROW_EMS * em);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    // The headings are as high as a row; they come before the rows, and stay over the first one in view.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  });
  const keys = useRowKeys({
    scroller,
    rowHeight,
    count: rows.length,
    onReveal: (index) => virtual.scrollToIndex(index),
  });
  const lastTicked = useRef<string | null>(null);
  const tickNow = useLatest((index: number, isTicked: boolean, isRange: boolean): void => {
    const from = isRange ? rows.findIndex((row) => idOf(row) === lastTicked.current) : index;
    const [start, end] = from < 0 || from > index ? [index, Math.max(from, index)] : [from, index];
    const ids = rows.slice(start, end + 1).map(idOf);
    lastTicked.current = ids[index - start] ?? null;
    selection?.onToggle(ids, isTicked);
  });
  const onTick = useCallback<TableRowProps['onTick']>((...ticked) => tickNow()(...ticked), [tickNow]);
  // The places of rows are kept; large text makes every row higher.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is what they hang on.
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);
  const leastWidth = columns.reduce((sum, { width }) => sum + width, selection ? TICK_EMS : 0);
  const ticked =
    selection && selection.ids.size > 0 ? rows.filter((row) => selection.ids.has(idOf(row))).length : 0;
  const { text } = useText();
  // React passes over an element that is the same as before: a row is drawn anew only when it or the columns changed.
  const drawn = useMemo(
    () => ({
      columns: columns.map((column) => ({ ...column, style: { flexGrow: column.width } })),
      cells: new WeakMap<Row, ReactNode>(),
    }),
    [columns],
  );
  const headings = useMemo(
    () => columns.map((column) => <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />),
    [columns, sort, onSort],
  );
  const cellsOf = (row: Row): ReactNode => {
    const known = drawn.cells.get(row);
    if (known !== undefined) return known;
    const cells = drawn.columns.map((column) => (
      <td key={column.key} className="virtual-cell" style={column.style}>
        {column.render(row)}
      </td>
    ));
    drawn.cells.set(row, cells);
    return cells;
  };
  return (
    <div ref={ref}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the controls inside. */}
      <div
        ref={scroller}
        className="virtual-table"
        style={{ height: size?.height ?? 0 }}
        tabIndex={-1}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
      >
        <table aria-label={label} aria-rowcount={rows.length + 1} style={{ minWidth: `${leastWidth}em` }}>
          <thead>
            <tr className="virtual-row virtual-head">
              {selection ? (
                <th scope="col" className="virtual-tick">
                  <input
                    type="checkbox"
                    aria-label={text.common.all}
                    checked={ticked > 0 && ticked === rows.length}
                    ref={(box) => {
                      if (box) box.indeterminate = ticked > 0 && ticked < rows.length;
                    }}
                    onChange={(event) => selection.onToggleAll(event.target.checked)}
                  />
                </th>
              ) : null}
              {headings}
            </tr>
          </thead>
          <tbody style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }, place) => {
              const row = rows[index];
              if (row === undefined) return null;
              const id = idOf(row);
              return (
                <TableRow
                  // Rows of the screen are kept and filled anew: making new ones costs three times as much.
                  // biome-ignore lint/suspicious/noArrayIndexKey: what has a state in a row asks whose it is.
                  key={place}
                  id={id}
                  index={index}
                  top={start - rowHeight}
                  height={rowHeight}
                  className={classOf?.(row) ?? ''}
                  cells={cellsOf(row)}
                  isTicked={selection ? selection.ids.has(id) : null}
                  labelOf={selection?.labelOf}
                  onTick={onTick}
                  onOpen={onOpen}
                />
              );
            })}
          </tbody>
        </table>
        {rows.length === 0 ? nothing : null}
      </div>
    </div>
  );
}

interface TableRowProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly className: string;
  readonly cells: ReactNode;
  /** Null in a list without ticks. */
  readonly isTicked: boolean | null;
  readonly labelOf: RowSelection['labelOf'] | undefined;
  readonly onTick: (index: number, isTicked: boolean, isRange: boolean) => void;
  readonly onOpen: (id: string) => void;
}

/** A row is drawn anew only when it shows somebody else, has moved or was ticked. */
const TableRow = memo(function TableRow(props: TableRowProps) {
  const { id, index, top, height, className, cells, isTicked, labelOf, onTick, onOpen } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      className={`virtual-row ${className}`}
      style={{ height, top }}
      onClick={() => onOpen(id)}
    >
      {isTicked === null ? null : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the box must not open the row.
        <td className="virtual-tick" onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            aria-label={labelOf?.(id)}
            checked={isTicked}
            onChange={({ target, nativeEvent }) =>
              onTick(index, target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        </td>
      )}
      {cells}
    </tr>
  );
});

interface HeadCellProps<Row> {
  readonly column: VirtualColumn<Row>;
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const { key, title, compare, width } = column;
  const direction = sort?.key === key ? sort.direction : null;
  if (!compare) {
    return (
      <th scope="col" className="virtual-cell" style={{ flexGrow: width }}>
        {title}
      </th>
    );
  }
  const ariaSort = direction === null ? 'none' : (`${direction}ending` as const);
  return (
    <th scope="col" aria-sort={ariaSort} className="virtual-cell" style={{ flexGrow: width }}>
      <button type="button" className="virtual-sort" onClick={() => onSort(nextSort(sort, key))}>
        {title}
        {direction === 'asc' ? <CaretUpOutlined aria-hidden="true" /> : null}
        {direction === 'desc' ? <CaretDownOutlined aria-hidden="true" /> : null}
      </button>
    </th>
  );
}
