import type { Fair } from '../../../../shared/model/fair.ts';
import type { FairId } from '../../../../shared/model/ids.ts';
import { formatFairMonth } from '../../../../shared/text/formatDate.ts';
import { ChoiceSelect } from '../../../components/ChoiceSelect.tsx';
import { Field } from '../../../components/Field.tsx';
import { useText } from '../../../text/useText.ts';
import type { PackageDraft } from './packageDraft.ts';

interface FairChoiceProps {
  readonly fairs: readonly Fair[];
  readonly chosen: FairId | null;
  readonly onChange: (part: Partial<PackageDraft>) => void;
}

/** Which fair goes into a package. */
export function FairChoice({ fairs, chosen, onChange }: FairChoiceProps) {
  const { text } = useText();
  const ids = fairs.map(({ id }) => id).toSorted((one, other) => (one < other ? 1 : -1));
  return (
    <Field label={text.exchange.make.fair}>
      {(id) => (
        <ChoiceSelect<FairId | null>
          id={id}
          testId="package-fair"
          value={chosen}
          choices={ids.map((fairId) => ({ value: fairId, label: formatFairMonth(text, fairId) }))}
          onChoose={(fairId) => onChange({ fairId })}
        />
      )}
    </Field>
  );
}
