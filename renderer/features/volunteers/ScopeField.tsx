import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { Field } from '../../components/Field.tsx';
import { useText } from '../../text/useText.ts';
import type { PeopleScope } from './peopleScopes.ts';

interface ScopeFieldProps {
  readonly scopes: readonly PeopleScope[];
  readonly value: PeopleScope;
  readonly onChoose: (scope: PeopleScope) => void;
}

/** For whom; nothing to choose where there is one person only. */
export function ScopeField({ scopes, value, onChoose }: ScopeFieldProps) {
  const { text } = useText();
  if (scopes.length < 2) return null;
  return (
    <Field label={text.peoplePapers.screen.people}>
      {(id) => (
        <ChoiceSelect<PeopleScope>
          id={id}
          testId="people-scope"
          style={{ minWidth: '15em' }}
          value={value}
          choices={scopes.map((scope) => ({ value: scope, label: scope.label }))}
          onChoose={onChoose}
        />
      )}
    </Field>
  );
}
