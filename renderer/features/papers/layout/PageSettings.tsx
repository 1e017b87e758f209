import { Segmented } from 'antd';
import { PLAIN_FONT_SIZE, resetFields, setLayout } from '../../../../shared/documents/layoutEdit.ts';
import type { SheetDocument } from '../../../../shared/documents/sheetDocument.ts';
import { FONT_SIZES } from '../../../../shared/model/paperLayout.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Field } from '../../../components/Field.tsx';
import { useText } from '../../../text/useText.ts';
import { LayoutSection } from './LayoutSection.tsx';
import type { LayoutProps } from './layoutProps.ts';

const ORIENTATIONS = ['portrait', 'landscape'] as const satisfies readonly SheetDocument['orientation'][];

/** Which way the paper lies, and how large the table's text is. */
export function PageSettings({ document, layout, state, onEdit }: LayoutProps) {
  const { text } = useText();
  const words = text.paperLayout.page;
  const usual = document.fontSize ?? PLAIN_FONT_SIZE;
  return (
    <LayoutSection
      title={words.title}
      isOwn={layout.orientation !== null || layout.fontSize !== null}
      onReset={() => void onEdit((present) => resetFields(present, ['orientation', 'fontSize']))}
    >
      <div className="layout-pair">
        <Field label={words.orientation}>
          {(id) => (
            <Segmented
              id={id}
              aria-label={words.orientation}
              value={state.orientation}
              options={ORIENTATIONS.map((value) => ({ value, label: words.orientations[value] }))}
              onChange={(orientation) =>
                void onEdit((present) => setLayout(document, present, { orientation }))
              }
            />
          )}
        </Field>
        <ChoiceField
          label={words.fontSize}
          value={FONT_SIZES.find((size) => size === state.fontSize) ?? null}
          choices={FONT_SIZES.map((size) => ({
            value: size,
            label: size === usual ? words.usual({ size }) : words.points({ size }),
          }))}
          onCommit={(fontSize) => onEdit((present) => setLayout(document, present, { fontSize }))}
        />
      </div>
    </LayoutSection>
  );
}
