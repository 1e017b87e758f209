import { Button } from 'antd';
import { monthOf } from '../../../shared/calendar/dates.ts';
import { nextEdition } from '../../../shared/fair/planYear.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FormProblemsScope, useFormProblems } from '../../components/formProblems.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { editCommunity } from '../../usecases/community.ts';
import { useCommunity } from '../../usecases/registers.ts';
import { createYearPlan } from '../../usecases/yearPlan.ts';
import type { YearView } from '../../usecases/yearView.ts';

const MOST_EDITION = 9999;

/** A year without a plan: one button makes its twelve fairs; the very first one says which edition it is. */
export function StartYear({ view }: { readonly view: YearView }) {
  const { text } = useText();
  const run = useAction();
  const form = useFormProblems();
  const community = useCommunity();
  const words = text.yearPlan;
  const { year } = view;
  const earlier = view.allFairs.filter(({ id }) => monthOf(id).year <= year);
  if (!community) return null;
  return (
    <section className="panel">
      <EmptyState
        sentence={
          <div className="year-start">
            <span>{words.empty({ year })}</span>
            {view.fairs.length > 0 ? <span>{words.partly({ count: view.fairs.length })}</span> : null}
            {earlier.length > 0 ? (
              <span>{words.editionGoesOn({ edition: nextEdition(earlier, community) })}</span>
            ) : (
              <FormProblemsScope problems={form}>
                <NumberField
                  label={words.firstEdition}
                  hint={words.firstEditionHint}
                  value={community.firstEdition}
                  min={1}
                  max={MOST_EDITION}
                  onCommit={(edition) => editCommunity({ firstEdition: edition ?? 1 })}
                />
              </FormProblemsScope>
            )}
          </div>
        }
        action={
          <Button
            type="primary"
            size="large"
            data-testid="create-year-plan"
            onClick={() => {
              if (!form.hasProblem()) void run(() => createYearPlan(year));
            }}
          >
            {words.generate({ year })}
          </Button>
        }
      />
    </section>
  );
}
