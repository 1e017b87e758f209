import { CalendarOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useMemo } from 'react';
import { isFairAhead } from '../../../shared/fair/planVisits.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { fillingOf, fillYear } from '../../usecases/rotation.ts';
import { useToday } from '../../usecases/today.ts';
import type { YearView } from '../../usecases/yearView.ts';
import { RotationPaperButton } from './RotationPaperButton.tsx';
import { YearProposalButton } from './YearProposalButton.tsx';

interface RotationToolsProps {
  readonly view: YearView;
  /** Units whose visits are not as many as their rule asks. */
  readonly uneven: number;
  readonly onlyUneven: boolean;
  readonly onOnlyUneven: (only: boolean) => void;
  /** What the units shown are searched by. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** The buttons that plan the year and that fill it by rule, with what the latter will add, search and filter of the board, and the papers about the year. */
export function RotationTools(props: RotationToolsProps) {
  const { view, uneven, onlyUneven, onOnlyUneven, query, onQuery } = props;
  const { text } = useText();
  const run = useAction();
  const today = useToday();
  const words = text.rotation;
  const { partnerUnits, fairs, bookings } = view;
  const { visits, completed } = useMemo(
    () => fillingOf({ partnerUnits, fairs, bookings, today }),
    [partnerUnits, fairs, bookings, today],
  );
  const hasFairAhead = fairs.some((fair) => isFairAhead(fair, today));
  const planned = hasFairAhead ? words.fillNothing : words.yearOver;
  const isFull = visits.length + completed.length === 0;
  const toAdd =
    visits.length > 0
      ? words.fillPreview({ count: visits.length })
      : words.fillDepartments({ count: completed.length });
  const preview = isFull ? planned : toAdd;
  return (
    <div className="rotation-tools">
      {hasFairAhead ? <YearProposalButton view={view} isMain={!isFull} /> : null}
      {hasFairAhead ? (
        <Button
          icon={<CalendarOutlined />}
          disabled={isFull}
          data-testid="fill-year"
          onClick={() => void run(() => fillYear(view.year))}
        >
          {words.fill}
        </Button>
      ) : null}
      <span className="soft" role="status">
        {preview}
      </span>
      <search className="rotation-filter">
        <SearchField
          className="rotation-search"
          label={text.partners.searchHint}
          value={query}
          onChange={onQuery}
        />
        {uneven > 0 ? (
          <Checkbox checked={onlyUneven} onChange={(event) => onOnlyUneven(event.target.checked)}>
            {words.onlyUneven({ count: uneven })}
          </Checkbox>
        ) : (
          <span className="soft">{words.allEven}</span>
        )}
      </search>
      <RotationPaperButton year={view.year} />
    </div>
  );
}
