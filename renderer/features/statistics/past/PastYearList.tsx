import { DeleteOutlined, DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { PastTotal } from '../../../../shared/model/pastTotal.ts';
import { PAST_METRICS } from '../../../../shared/model/pastTotal.ts';
import { formatPastAmount, formatPastFigure } from '../../../../shared/stats/past/formatPastAmount.ts';
import { TextField } from '../../../components/TextField.tsx';
import { useAction } from '../../../components/useAction.tsx';
import { WordTag } from '../../../components/WordTag.tsx';
import { useText } from '../../../text/useText.ts';
import { editPastFigure, editPastSource, removePastTotal } from '../../../usecases/pastTotals.ts';
import '../../../components/list.css';

interface PastYearListProps {
  readonly totals: readonly PastTotal[];
  /** Years of which the program has records. */
  readonly recorded: readonly number[];
}

/** The past years, latest first; one of them opens to be changed. */
export function PastYearList({ totals, recorded }: PastYearListProps) {
  const { text } = useText();
  const words = text.pastYears;
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <table className="plain-table past-list">
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          <th scope="col">{words.figures}</th>
          <th scope="col">{words.source}</th>
          <td />
        </tr>
      </thead>
      {totals.map((total) => (
        <tbody key={total.id}>
          <YearRow
            total={total}
            isOpen={openId === total.id}
            onToggle={() => setOpenId(openId === total.id ? null : total.id)}
          />
          {openId === total.id ? (
            <tr className="past-open">
              <td colSpan={4}>
                <YearFields total={total} isRecorded={recorded.includes(Number(total.id))} />
              </td>
            </tr>
          ) : null}
        </tbody>
      ))}
    </table>
  );
}

interface YearRowProps {
  readonly total: PastTotal;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function YearRow({ total, isOpen, onToggle }: YearRowProps) {
  const { text, locale } = useText();
  const words = text.pastYears;
  const run = useAction();
  const year = total.id;
  const remove = words.remove({ year });
  return (
    <tr data-testid={`past-${year}`}>
      <th scope="row">
        <button
          type="button"
          className="link-name past-year"
          aria-expanded={isOpen}
          title={words.openYear({ year })}
          onClick={onToggle}
        >
          {isOpen ? <DownOutlined /> : <RightOutlined />} {words.yearOf({ year })}
        </button>
      </th>
      <td>
        <span className="past-figures">
          {total.figures.map((figure) => (
            <span key={figure.metric}>
              <span className="soft">{words.metrics[figure.metric]}</span>{' '}
              <strong>{formatPastFigure({ text, locale }, figure.metric, figure)}</strong>
            </span>
          ))}
        </span>
      </td>
      <td className="past-source">{total.source || <span className="soft">{words.noSource}</span>}</td>
      <td className="past-delete">
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={remove}
          title={remove}
          onClick={() => void run(() => removePastTotal(total.id))}
        />
      </td>
    </tr>
  );
}

interface YearFieldsProps {
  readonly total: PastTotal;
  readonly isRecorded: boolean;
}

function YearFields({ total, isRecorded }: YearFieldsProps) {
  const { text, locale } = useText();
  const words = text.pastYears;
  const year = words.yearOf({ year: total.id });
  return (
    <section aria-label={words.openYear({ year: total.id })} data-testid={`past-fields-${total.id}`}>
      <p className="soft past-forms">{words.forms}</p>
      {isRecorded ? (
        <p className="past-also">
          <WordTag tone="notice">{year}</WordTag> {words.alsoRecorded({ year: total.id })}
        </p>
      ) : null}
      <div className="form-grid">
        {PAST_METRICS.map((metric) => {
          const figure = total.figures.find((own) => own.metric === metric);
          return (
            <TextField
              key={metric}
              label={words.fields[metric]}
              value={figure ? formatPastAmount({ text, locale }, metric, figure) : ''}
              onCommit={(typed) => editPastFigure(total.id, metric, typed)}
            />
          );
        })}
        <TextField
          label={words.source}
          value={total.source}
          isWide
          placeholder={words.sourceHint}
          onCommit={(typed) => editPastSource(total.id, typed)}
        />
      </div>
    </section>
  );
}
