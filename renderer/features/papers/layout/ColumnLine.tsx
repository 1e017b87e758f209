import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import type { PointerEvent } from 'react';
import {
  headColumn,
  LEAST_COLUMN,
  showColumn,
  widenColumn,
} from '../../../../shared/documents/layoutEdit.ts';
import type { ColumnState } from '../../../../shared/documents/layoutState.ts';
import type { ColumnWarning } from '../../../../shared/documents/layoutWarnings.ts';
import { columnWarning, LEAST_SIGNATURE } from '../../../../shared/documents/layoutWarnings.ts';
import { usableWidth } from '../../../../shared/documents/sheetDocument.ts';
import { readWholeNumber } from '../../../../shared/text/readWholeNumber.ts';
import { useText } from '../../../text/useText.ts';
import type { LayoutProps } from './layoutProps.ts';
import { PausedInput } from './PausedInput.tsx';

interface ColumnLineProps extends LayoutProps {
  readonly column: ColumnState;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly className: string;
  readonly onGrab: (event: PointerEvent<HTMLElement>) => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** One column: handle, tick, heading, width in millimetres on paper, and buttons that move it. */
export function ColumnLine(props: ColumnLineProps) {
  const { document, state, column, isFirst, isLast, className, onEdit, onGrab, onMove } = props;
  const { text } = useText();
  const words = text.paperLayout.columns;
  const { key, isShown, width } = column;
  const name = column.ownLabel || column.plainLabel;
  const shown = state.columns.filter((candidate) => candidate.isShown);
  const isOnly = isShown && shown.length === 1;
  const most = Math.floor(usableWidth(state.orientation) - LEAST_COLUMN * (shown.length - 1));
  const warning = columnWarning(column, state.fontSize);
  return (
    <li
      className={`layout-column${isShown ? '' : ' is-hidden'}${className}`}
      data-column={key}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        const by = event.key === 'ArrowUp' ? -1 : 1;
        if (by === -1 ? !isFirst : !isLast) onMove(by);
      }}
    >
      <Button
        type="text"
        size="small"
        data-part="drag"
        className="layout-drag"
        icon={<HolderOutlined />}
        aria-label={words.drag({ name })}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        title={words.drag({ name })}
        onPointerDown={onGrab}
      />
      <span data-part="tick" title={isOnly ? words.lastOne : words.show({ name })}>
        <Checkbox
          checked={isShown}
          disabled={isOnly}
          aria-label={words.show({ name })}
          onChange={({ target }) =>
            void onEdit((layout) => showColumn(document, layout, key, target.checked))
          }
        />
      </span>
      <div data-part="heading">
        <PausedInput
          label={words.heading({ name })}
          value={column.ownLabel}
          placeholder={column.plainLabel}
          maxLength={40}
          {...(column.group === null ? {} : { suffix: <small className="soft">{column.group}</small> })}
          onCommit={(typed) => onEdit((layout) => headColumn(document, layout, key, typed))}
        />
      </div>
      <div data-part="width" className="layout-width">
        {width === null ? (
          <span className="soft">{words.hidden}</span>
        ) : (
          <PausedInput
            label={words.width({ name })}
            value={String(Math.round(width))}
            isNumber
            isDisabled={isOnly}
            suffix={words.unit}
            onCommit={async (typed) => {
              const number = readWholeNumber(typed, LEAST_COLUMN, most);
              return number.ok
                ? onEdit((layout) => widenColumn(document, layout, key, number.value))
                : number;
            }}
          />
        )}
      </div>
      <Button
        type="text"
        size="small"
        data-part="up"
        icon={<ArrowUpOutlined />}
        disabled={isFirst}
        aria-label={words.moveUp({ name })}
        title={words.moveUp({ name })}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        data-part="down"
        icon={<ArrowDownOutlined />}
        disabled={isLast}
        aria-label={words.moveDown({ name })}
        title={words.moveDown({ name })}
        onClick={() => onMove(1)}
      />
      {warning && width !== null ? <WarningLine warning={warning} width={width} /> : null}
    </li>
  );
}

function WarningLine({ warning, width }: { readonly warning: ColumnWarning; readonly width: number }) {
  const { text } = useText();
  const words = text.paperLayout.columns.warnings;
  return (
    <div className="field-warning layout-warning" role="note">
      {words[warning]({ width: width.toFixed(0), least: LEAST_SIGNATURE })}
    </div>
  );
}
