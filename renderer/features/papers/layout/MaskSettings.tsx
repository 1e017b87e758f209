import { Radio } from 'antd';
import { useId } from 'react';
import type { PaperLayout } from '../../../../shared/model/paperLayout.ts';
import { defaultLayout, NAME_MASKS, PHONE_MASKS } from '../../../../shared/model/paperLayout.ts';
import { useText } from '../../../text/useText.ts';
import { LayoutSection } from './LayoutSection.tsx';
import type { EditLayout } from './layoutProps.ts';

interface MaskSettingsProps {
  /** The layout of the paper as a whole: its documents are masked alike. */
  readonly layout: PaperLayout;
  readonly onEdit: EditLayout;
  readonly hasPhones: boolean;
  readonly hasNames: boolean;
  readonly isOfSeveral: boolean;
}

/** What of phones and names is printed. */
export function MaskSettings({ layout, onEdit, hasPhones, hasNames, isOfSeveral }: MaskSettingsProps) {
  const { text } = useText();
  const words = text.paperLayout.masks;
  const { phones, names } = defaultLayout(layout.id);
  return (
    <LayoutSection
      title={words.title}
      {...(isOfSeveral ? { hint: words.whole } : {})}
      isOwn={layout.phones !== phones || layout.names !== names}
      onReset={() => void onEdit((present) => ({ ...present, phones, names }))}
    >
      {hasPhones ? (
        <Choices
          label={words.phones}
          value={layout.phones}
          choices={PHONE_MASKS.map((value) => ({ value, label: words.phoneChoices[value] }))}
          onChoose={(value) => void onEdit((present) => ({ ...present, phones: value }))}
        />
      ) : null}
      {layout.phones === 'full' ? (
        <div className="field-warning" role="note">
          {words.phonesWarning}
        </div>
      ) : null}
      {hasNames ? (
        <>
          <Choices
            label={words.names}
            value={layout.names}
            choices={NAME_MASKS.map((value) => ({ value, label: words.nameChoices[value] }))}
            onChoose={(value) => void onEdit((present) => ({ ...present, names: value }))}
          />
          <div className="soft field-hint">{words.namesHint}</div>
        </>
      ) : null}
    </LayoutSection>
  );
}

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}

function Choices<T extends string>({ label, value, choices, onChoose }: ChoicesProps<T>) {
  const id = useId();
  return (
    <div className="layout-choices">
      <span className="soft" id={id}>
        {label}
      </span>
      <Radio.Group
        vertical
        aria-labelledby={id}
        value={value}
        options={[...choices]}
        onChange={({ target }) => {
          const chosen = choices.find((choice) => choice.value === target.value);
          if (chosen) onChoose(chosen.value);
        }}
      />
    </div>
  );
}
