import { success } from '../../../../shared/model/result.ts';
import { ChoiceSelect } from '../../../components/ChoiceSelect.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { formatInstant } from '../../../text/formatInstant.ts';
import { useText } from '../../../text/useText.ts';
import type { KnownPc } from '../../../usecases/exchangePcs.ts';
import type { PackageDraft } from './packageDraft.ts';
import { chosenPc, NEW_PC, SINCE_DAY } from './packageDraft.ts';

interface ChangesForProps {
  readonly draft: PackageDraft;
  readonly pcs: readonly KnownPc[];
  readonly onChange: (part: Partial<PackageDraft>) => void;
}

/** For which PC the changes are: that decides which of them it does not have yet. */
export function ChangesFor({ draft, pcs, onChange }: ChangesForProps) {
  const { text } = useText();
  const words = text.exchange.make;
  const forWhom = chosenPc(draft, pcs);
  return (
    <>
      <Field label={words.forWhom}>
        {(id) => (
          <ChoiceSelect
            id={id}
            testId="package-for"
            value={forWhom}
            choices={[
              ...pcs.map(({ replica, name, exchangedAt }) => ({
                value: replica,
                label: words.knownPc({ name, when: exchangedAt ? formatInstant(exchangedAt) : '' }),
              })),
              { value: NEW_PC, label: words.newPc },
              { value: SINCE_DAY, label: words.sinceDay },
            ]}
            onChoose={(chosen) => onChange({ forWhom: chosen })}
          />
        )}
      </Field>
      {forWhom === SINCE_DAY ? (
        <DateField
          label={words.day}
          value={draft.sinceDay}
          onCommit={async (sinceDay) => {
            onChange({ sinceDay });
            return success(true);
          }}
        />
      ) : null}
    </>
  );
}
