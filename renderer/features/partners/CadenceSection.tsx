import { Radio } from 'antd';
import { useState } from 'react';
import { cadenceOfKind } from '../../../shared/fair/partnerCadence.ts';
import type { Cadence } from '../../../shared/model/partner.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { ChoiceField, ManyChoicesField } from '../../components/ChoiceField.tsx';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { useText } from '../../text/useText.ts';
import { useToday } from '../../usecases/today.ts';
import type { SectionProps } from './partnerEdit.ts';

const CADENCE_KINDS = ['monthly', 'quarterly', 'chosenMonths', 'onRequest'] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const QUARTER_MONTHS = [1, 2, 3] as const;

/** How often the unit comes, and in which months. */
export function CadenceSection({ edit }: SectionProps) {
  const { text } = useText();
  const today = useToday();
  const [refused, setRefused] = useState<Problem | null>(null);
  const { cadence } = edit.unit;
  const { fields, sections, cadences, firstMonths } = text.partners;
  const put = async (next: Cadence) => {
    const result = await edit.onChange({ cadence: next });
    setRefused(result.ok ? null : result.problem);
    return result;
  };
  return (
    <fieldset className="form-section">
      <legend>{sections.cadence}</legend>
      <div className="form-row">
        <Radio.Group
          aria-label={fields.cadence}
          value={cadence.kind}
          onChange={(event) => {
            const kind = CADENCE_KINDS.find((candidate) => candidate === event.target.value);
            if (kind) void put(cadenceOfKind(kind, cadence, Number(today.slice(5, 7))));
          }}
          options={CADENCE_KINDS.map((kind) => ({ value: kind, label: cadences[kind] }))}
        />
      </div>
      {cadence.kind === 'quarterly' ? (
        <ChoiceField
          label={fields.firstMonth}
          value={cadence.firstMonth}
          choices={QUARTER_MONTHS.map((month) => ({ value: month, label: firstMonths[month] }))}
          onCommit={(firstMonth) => put({ kind: 'quarterly', firstMonth })}
        />
      ) : null}
      {cadence.kind === 'chosenMonths' ? (
        <ManyChoicesField
          label={fields.months}
          value={cadence.months}
          problem={edit.problemOf('cadence')}
          choices={MONTHS.map((month) => ({ value: month, label: text.calendar.month({ month }) }))}
          onCommit={(months) => put({ kind: 'chosenMonths', months: months.toSorted((a, b) => a - b) })}
        />
      ) : (
        <FieldProblem problem={refused} />
      )}
    </fieldset>
  );
}
