import { Alert, Button, Checkbox, Input, InputNumber } from 'antd';
import type { ImportDraft, SheetChoice } from '../../../shared/import/importDraft.ts';
import type { ImportField } from '../../../shared/import/importFields.ts';
import { KEY_FIELD, TARGET_FIELDS } from '../../../shared/import/importFields.ts';
import type { SourceSheet } from '../../../shared/import/sourceTable.ts';
import { cellAt } from '../../../shared/import/sourceTable.ts';
import { WHOLE_FIELDS } from '../../../shared/import/wholeSheet.ts';
import type { CategoryId } from '../../../shared/model/ids.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import type { Choice } from '../../components/ChoiceSelect.tsx';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { useText } from '../../text/useText.ts';
import {
  chooseHeader,
  chooseSheet,
  chooseWhole,
  mapColumn,
  patchImport,
  startImport,
} from '../../usecases/importing.ts';
import { useCategories } from '../../usecases/registers.ts';
import { fieldLabel } from './fieldLabel.ts';
import '../../components/list.css';

const SAMPLES = 4;
const MAX_HEADER_ROW = 30;

/** What each column of each sheet is; guessed from the headings, corrected by the user. */
export function ColumnsStep({ draft }: { readonly draft: ImportDraft }) {
  const { text } = useText();
  const words = text.importer;
  const { source, sheets, target } = draft;
  const chosen = sheets.filter(({ isChosen }) => isChosen);
  const key = KEY_FIELD[target];
  const lacksKey = chosen.some(({ mapping }) => !mapping.includes(key));
  const isBlank = chosen.every(
    ({ index, firstRow }) => (source?.sheets[index]?.rows.length ?? 0) <= firstRow,
  );
  const refusal = chosen.length === 0 ? words.noSheet : isBlank ? words.headerOnly : null;
  const keyRefusal = lacksKey ? words.keyMissing({ field: fieldLabel(text, target, key) }) : null;
  return (
    <>
      <p className="soft">{words.columnsNote}</p>
      {sheets.map((choice) => {
        const sheet = source?.sheets[choice.index];
        return sheet ? <SheetPanel key={choice.index} choice={choice} sheet={sheet} draft={draft} /> : null;
      })}
      {target === 'attendance' ? <PastOptions draft={draft} /> : null}
      <footer className="import-foot">
        {(refusal ?? keyRefusal) ? <span className="gap-text">{refusal ?? keyRefusal}</span> : null}
        <span className="import-foot-space" />
        <Button onClick={() => startImport(target)}>{words.anotherFile}</Button>
        <Button
          type="primary"
          disabled={Boolean(refusal ?? keyRefusal)}
          onClick={() => patchImport({ step: 'check' })}
        >
          {words.toCheck}
        </Button>
      </footer>
    </>
  );
}

/** What rows of past attendance leave out: the year of their dates, and the category. */
function PastOptions({ draft }: { readonly draft: ImportDraft }) {
  const { text } = useText();
  const words = text.importer;
  const categories = useCategories() ?? [];
  const choices: readonly Choice<CategoryId | null>[] = [
    { value: null, label: words.noFallback },
    ...categories.map((category) => ({ value: category.id, label: categoryName(text, category) })),
  ];
  return (
    <section className="panel import-options">
      <label htmlFor="import-year">{words.year}</label>
      <InputNumber<number>
        id="import-year"
        value={draft.year}
        min={2000}
        max={2100}
        onChange={(year) => patchImport({ year })}
      />
      <label htmlFor="import-category">{words.fallbackCategory}</label>
      <ChoiceSelect
        id="import-category"
        value={draft.fallbackCategoryId}
        choices={choices}
        onChoose={(fallbackCategoryId) => patchImport({ fallbackCategoryId })}
        style={{ width: '18em' }}
      />
    </section>
  );
}

/** What the sheet says once for all of its rows: its team, named after it, or the date of its fair. */
function WholeRow({ choice, draft }: Pick<SheetPanelProps, 'choice' | 'draft'>) {
  const { text } = useText();
  const words = text.importer;
  const { index, wholeField, wholeText, mapping } = choice;
  const all: readonly ImportField[] = WHOLE_FIELDS[draft.target];
  const fields = all.filter((field) => field === wholeField || !mapping.includes(field));
  const choices = [
    { value: null, label: words.notImported },
    ...fields.map((field) => ({ value: field, label: fieldLabel(text, draft.target, field) })),
  ];
  return fields.length === 0 ? null : (
    <tr>
      <th scope="row">{words.wholeSheet}</th>
      <td>
        <ChoiceSelect
          label={`${words.columnField}：${words.wholeSheet}`}
          value={wholeField}
          choices={choices}
          onChoose={(field) => chooseWhole(index, { wholeField: field })}
          style={{ width: '13em' }}
        />
      </td>
      <td>
        {wholeField === null ? null : (
          <Input
            value={wholeText}
            autoComplete="off"
            aria-label={`${words.wholeSheet}：${fieldLabel(text, draft.target, wholeField)}`}
            placeholder={wholeField === 'date' ? '2025-06-20' : ''}
            style={{ maxWidth: '24em' }}
            onChange={(event) => chooseWhole(index, { wholeText: event.target.value })}
          />
        )}
      </td>
    </tr>
  );
}

interface SheetPanelProps {
  readonly choice: SheetChoice;
  readonly sheet: SourceSheet;
  readonly draft: ImportDraft;
}

function SheetPanel({ choice, sheet, draft }: SheetPanelProps) {
  const { text } = useText();
  const words = text.importer;
  const { target } = draft;
  const fields: readonly ImportField[] = TARGET_FIELDS[target];
  const choices = [
    { value: null, label: words.notImported },
    ...fields.map((field) => ({ value: field, label: fieldLabel(text, target, field) })),
  ];
  const samples = sheet.rows.slice(choice.firstRow, choice.firstRow + SAMPLES);
  const headerId = `header-row-${choice.index}`;
  return (
    <section className="panel import-sheet">
      <header className="import-sheet-head">
        <Checkbox
          checked={choice.isChosen}
          onChange={(event) => chooseSheet(choice.index, event.target.checked)}
          aria-label={`${words.takeSheet}：${sheet.name}`}
        >
          <strong>
            {words.sheet({ name: sheet.name, rows: Math.max(0, sheet.rows.length - choice.firstRow) })}
          </strong>
        </Checkbox>
        {sheet.isHidden ? <span className="soft">{words.hiddenSheet}</span> : null}
        {choice.isRemembered ? <span className="soft">{words.remembered}</span> : null}
        <span className="import-foot-space" />
        <label htmlFor={headerId}>{words.headerRow}</label>
        <InputNumber<number>
          id={headerId}
          size="small"
          min={1}
          max={Math.min(MAX_HEADER_ROW, Math.max(1, sheet.rows.length))}
          value={choice.firstRow}
          onChange={(row) => (row === null ? undefined : chooseHeader(choice.index, row))}
        />
      </header>
      {choice.isGuess && choice.isChosen ? <Alert type="warning" showIcon title={words.guessed} /> : null}
      {choice.isChosen ? (
        <div className="import-columns">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{words.columnHead}</th>
                <th scope="col">{words.columnField}</th>
                <th scope="col">{words.columnSamples}</th>
              </tr>
            </thead>
            <tbody>
              <WholeRow choice={choice} draft={draft} />
              {choice.headings.map((heading, column) => {
                const shown = heading || words.column({ number: column + 1 });
                const values = samples.map((row) => cellAt(row, column).text).filter(Boolean);
                return values.length === 0 && heading === '' ? null : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone.
                  <tr key={column}>
                    <th scope="row">{shown}</th>
                    <td>
                      <ChoiceSelect
                        label={`${words.columnField}：${shown}`}
                        value={choice.mapping[column] ?? null}
                        choices={choices}
                        onChoose={(field) => mapColumn(choice.index, column, field)}
                        style={{ width: '13em' }}
                      />
                    </td>
                    <td className="import-samples soft">{values.join(' ｜ ')}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
