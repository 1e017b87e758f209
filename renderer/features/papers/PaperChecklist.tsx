import { Checkbox, InputNumber } from 'antd';
import { MOST_COPIES } from '../../../shared/desktop.ts';
import { paperKey } from '../../../shared/documents/buildPaper.ts';
import { PACK_SECTIONS, packSectionOf } from '../../../shared/documents/packSections.ts';
import { paperName } from '../../../shared/documents/paperName.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { PaperRequest } from '../../../shared/paperRequest.ts';
import type { OutdatedSheet } from '../../../shared/publication/printedSheets.ts';
import { useText } from '../../text/useText.ts';

interface PaperChecklistProps {
  readonly data: FairData;
  readonly papers: readonly PaperRequest[];
  readonly outdated: readonly OutdatedSheet[];
  readonly chosen: ReadonlySet<string>;
  readonly shown: string;
  /** Pages of each paper, as far as they are counted. */
  readonly pages: ReadonlyMap<string, number>;
  readonly copies: Readonly<Record<string, number>>;
  readonly onlyChanged: boolean;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onShow: (key: string) => void;
  readonly onCopies: (key: string, count: number) => void;
  readonly onOnlyChanged: (isOn: boolean) => void;
}

/** The papers of a fair by when they are needed: which to print, how often, and what became of them since the last print. */
export function PaperChecklist(props: PaperChecklistProps) {
  const { data, papers, outdated, chosen, onlyChanged, onChoose, onOnlyChanged } = props;
  const { text } = useText();
  const words = text.papers.screen;
  const ticked = papers.filter((paper) => chosen.has(paperKey(paper))).length;
  const isPrinted = (data.publication?.sheets.length ?? 0) > 0;
  const choose = (key: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    onChoose(next);
  };
  return (
    <>
      <div className="papers-tools">
        <Checkbox
          checked={ticked === papers.length}
          indeterminate={ticked > 0 && ticked < papers.length}
          onChange={({ target }) => onChoose(new Set(target.checked ? papers.map(paperKey) : []))}
        >
          {words.selectAll}
        </Checkbox>
        {isPrinted ? (
          <Checkbox
            checked={onlyChanged}
            disabled={outdated.length === 0}
            title={outdated.length === 0 ? text.publication.noSheets : words.onlyChangedHint}
            onChange={({ target }) => {
              onOnlyChanged(target.checked);
              if (target.checked) onChoose(new Set(outdated.map(({ request }) => paperKey(request))));
            }}
          >
            {words.onlyChanged({ count: outdated.length })}
          </Checkbox>
        ) : null}
      </div>
      <div className="papers-scroll">
        {PACK_SECTIONS.map((section) => {
          const own = papers.filter((paper) => packSectionOf(paper) === section);
          if (own.length === 0) return null;
          return (
            <section key={section} aria-label={words.sections[section]}>
              <h3>{words.sections[section]}</h3>
              <ul>
                {own.map((paper) => (
                  <PaperLine key={paperKey(paper)} {...props} paper={paper} onTick={choose} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

interface PaperLineProps extends PaperChecklistProps {
  readonly paper: PaperRequest;
  readonly onTick: (key: string, isChosen: boolean) => void;
}

function PaperLine({
  data,
  paper,
  outdated,
  chosen,
  shown,
  pages,
  copies,
  onTick,
  onShow,
  onCopies,
}: PaperLineProps) {
  const { text } = useText();
  const words = text.papers.screen;
  const key = paperKey(paper);
  const name = paperName(text, data, paper);
  const count = pages.get(key);
  const printed = data.publication?.sheets.find((sheet) => sheet.key === key);
  const change = outdated.find(({ request }) => paperKey(request) === key);
  const where = change?.stalls.join(text.papers.listSeparator) ?? '';
  return (
    <li className={key === shown ? 'is-shown' : ''} data-paper={key}>
      <Checkbox
        checked={chosen.has(key)}
        aria-label={name}
        onChange={({ target }) => onTick(key, target.checked)}
      />
      <button type="button" aria-pressed={key === shown} onClick={() => onShow(key)}>
        <span>{name}</span>
        {printed ? (
          <small className={change ? 'papers-changed' : 'soft'}>
            {[
              words.printed({ version: printed.version }),
              ...(change ? [words.changed({ stalls: change.isElsewhere ? '' : where })] : []),
            ].join(' · ')}
          </small>
        ) : null}
      </button>
      <span className="papers-count soft">
        {count === undefined ? '' : words.pageCount({ pages: count })}
      </span>
      <InputNumber
        className="papers-copies"
        size="small"
        min={1}
        max={MOST_COPIES}
        precision={0}
        value={copies[key] ?? 1}
        aria-label={words.copiesOf({ name })}
        title={words.copies}
        onChange={(value) => onCopies(key, value ?? 1)}
      />
    </li>
  );
}
