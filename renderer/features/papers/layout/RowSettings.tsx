import { Checkbox } from 'antd';
import { resetFields, setLayout } from '../../../../shared/documents/layoutEdit.ts';
import { hasLowRows, LEAST_SIGN_ROW } from '../../../../shared/documents/layoutWarnings.ts';
import { MOST_BLANK_ROWS, ROW_HEIGHTS } from '../../../../shared/model/paperLayout.ts';
import { readWholeNumber } from '../../../../shared/text/readWholeNumber.ts';
import { Field } from '../../../components/Field.tsx';
import { useText } from '../../../text/useText.ts';
import { LayoutSection } from './LayoutSection.tsx';
import type { LayoutProps } from './layoutProps.ts';
import { PausedInput } from './PausedInput.tsx';

/** Height of the rows, blank rows to write in, and whether each stall begins a page. */
export function RowSettings({ document, layout, state, onEdit }: LayoutProps) {
  const { text } = useText();
  const words = text.paperLayout.rows;
  const { rowHeight, blanks } = state;
  return (
    <LayoutSection
      title={words.title}
      isOwn={layout.rowHeight !== null || layout.blanks !== null || layout.groupsStartPages !== null}
      onReset={() =>
        void onEdit((present) => resetFields(present, ['rowHeight', 'blanks', 'groupsStartPages']))
      }
    >
      <div className="layout-pair">
        <Field
          label={words.height}
          hint={words.heightHint(ROW_HEIGHTS)}
          warning={hasLowRows(state) ? words.lowRows({ least: LEAST_SIGN_ROW }) : null}
        >
          {(id) => (
            <PausedInput
              id={id}
              value={String(rowHeight)}
              isNumber
              onCommit={async (typed) => {
                const number = readWholeNumber(typed, ROW_HEIGHTS.least, ROW_HEIGHTS.most);
                return number.ok
                  ? onEdit((present) => setLayout(document, present, { rowHeight: number.value }))
                  : number;
              }}
            />
          )}
        </Field>
        <Field label={words.blanks} hint={words.blanksHint}>
          {(id) => (
            <PausedInput
              id={id}
              value={String(blanks.count)}
              isNumber
              onCommit={async (typed) => {
                const number = readWholeNumber(typed, 0, MOST_BLANK_ROWS);
                return number.ok
                  ? onEdit((present) =>
                      setLayout(document, present, {
                        blanks: { ...(present.blanks ?? document.blanks), count: number.value },
                      }),
                    )
                  : number;
              }}
            />
          )}
        </Field>
      </div>
      <Checkbox
        checked={blanks.fillsPage}
        onChange={({ target }) =>
          void onEdit((present) =>
            setLayout(document, present, {
              blanks: { ...(present.blanks ?? document.blanks), fillsPage: target.checked },
            }),
          )
        }
      >
        {words.fillsPage}
      </Checkbox>
      {state.hasGroups ? (
        <Checkbox
          checked={state.groupsStartPages}
          title={words.groupsHint}
          onChange={({ target }) =>
            void onEdit((present) => setLayout(document, present, { groupsStartPages: target.checked }))
          }
        >
          {words.groupsStartPages}
        </Checkbox>
      ) : null}
    </LayoutSection>
  );
}
