import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { readAgeBand } from '../../../shared/attendance/ageBand.ts';
import type { Tally } from '../../../shared/model/attendance.ts';
import { AGE_BANDS } from '../../../shared/model/attendance.ts';
import type { ServiceItem } from '../../../shared/model/category.ts';
import type { Group } from '../../../shared/model/community.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { TallyId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/model/result.ts';
import { success } from '../../../shared/model/result.ts';
import { serviceItemName } from '../../../shared/text/categoryText.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { CellText } from '../../components/CellText.tsx';
import { CountCell } from '../../components/CountCell.tsx';
import { TypedChoice } from '../../components/TypedChoice.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import type { NamedEntry } from '../../usecases/recordResidents.ts';
import { recordNamedRow, removeNamedRow } from '../../usecases/recordResidents.ts';
import type { SectionProps } from './section.ts';

const MOST_THINGS = 999;

interface NamedRowProps extends Pick<SectionProps, 'recording'> {
  readonly id: TallyId;
  /** Undefined while nothing of the line is saved. */
  readonly row: Tally | undefined;
  readonly number: number;
  readonly stall: Stall;
  readonly items: readonly ServiceItem[];
  readonly compounds: readonly Group[];
  /** Something is typed into a line that was blank. */
  readonly onBegin: () => void;
}

/** A line of the resident sign-in sheet: it begins with the service item, and each field is saved when it is left. */
export function NamedRow(props: NamedRowProps) {
  const { id, row, number, stall, items, compounds, recording, onBegin } = props;
  const { text } = useText();
  const run = useAction();
  /** Chosen for a line that is not saved yet. */
  const [chosen, setChosen] = useState<ServiceItem | null>(null);
  const [hasBegun, setHasBegun] = useState(false);
  const words = text.record.residents;
  const { target, isReadOnly } = recording;
  const where = { number: stall.number, line: number };
  const item = items.find((known) => known.id === row?.serviceItemId) ?? chosen;
  // What a service nobody chose was for cannot be saved.
  const isBlank = row === undefined && !hasBegun;
  const record = async (
    fields: Partial<NamedEntry>,
    about: ServiceItem | null = item,
  ): Promise<Result<unknown, Problem>> =>
    about ? recordNamedRow(target, { id, stall, item: about }, fields) : success(true);
  const testId = `named-${stall.number}-${number}`;
  return (
    <tr>
      <td className="record-line-no soft">{number}</td>
      <td>
        <TypedChoice
          label={words.itemOf(where)}
          value={item?.id ?? null}
          choices={items.map((choice) => ({ value: choice.id, name: serviceItemName(text, choice) }))}
          isReadOnly={isReadOnly}
          testId={`${testId}-item`}
          onType={(typed) => {
            setHasBegun(typed.trim() !== '');
            if (typed.trim() !== '') onBegin();
          }}
          onCommit={async (itemId) => {
            const next = items.find((known) => known.id === itemId);
            // A line is taken out with its button; emptied by mistake, it keeps its item.
            if (!next) return success(true);
            setChosen(next);
            return record({ item: next }, next);
          }}
        />
      </td>
      <td>
        {item?.measure === 'visits' ? null : (
          <CountCell
            label={words.quantityOf(where)}
            value={row?.items ?? null}
            max={MOST_THINGS}
            isReadOnly={isReadOnly}
            isDisabled={isBlank}
            testId={`${testId}-items`}
            onCommit={(count) => record({ items: count })}
          />
        )}
      </td>
      <td>
        <CellText
          label={words.nameOf(where)}
          value={row?.recipient?.name ?? ''}
          isReadOnly={isReadOnly}
          isDisabled={isBlank}
          onCommit={(name) => record({ name })}
        />
      </td>
      <td>
        <TypedChoice
          label={words.ageBandOf(where)}
          value={row?.recipient?.ageBand ?? null}
          choices={AGE_BANDS.map((value) => ({ value, name: words.ageBands[value] }))}
          isReadOnly={isReadOnly}
          isDisabled={isBlank}
          read={readAgeBand}
          onCommit={(ageBand) => record({ ageBand })}
        />
      </td>
      <td>
        <TypedChoice
          label={words.compoundOf(where)}
          value={row?.recipient?.compoundId ?? null}
          choices={compounds.map((group) => ({ value: group.id, name: group.name }))}
          isReadOnly={isReadOnly}
          isDisabled={isBlank}
          onCommit={(compoundId) => record({ compoundId })}
        />
      </td>
      <td>
        {row === undefined || isReadOnly ? null : (
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={words.removeOf(where)}
            title={words.removeOf(where)}
            onClick={() => void run(() => removeNamedRow(target, stall, id))}
          />
        )}
      </td>
    </tr>
  );
}
