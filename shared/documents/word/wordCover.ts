import type { FileChild, IBorderOptions } from 'docx';
import { AlignmentType, Tab, TableBorders, TableRow, TabStopType, TextRun } from 'docx';
import { textEms } from '../../groundPlan/wrapLabel.ts';
import type { ReportCover } from '../report/reportCover.ts';
import type { SheetDocument } from '../sheetDocument.ts';
import { drawnImage, keptImage } from './wordImage.ts';
import { halfPoints, sharedTwips, TEXT_WIDTH, twips } from './wordMeasures.ts';
import type { WordPicture } from './wordPicture.ts';
import { SOFT } from './wordStyles.ts';
import { fixedTable, textCell } from './wordTable.ts';
import { paragraphOf, paragraphWith, runsOf } from './wordText.ts';

const LOGO = { width: 80, height: 16 } as const;
const TITLE = { largest: 34, smallest: 18 } as const;
const PERIOD = { largest: 30, smallest: 16 } as const;
const POINTS_PER_MM = 72 / 25.4;
/** What lies between the period and who made the report, where the name of the fair takes one line. */
const SPACE = { most: 74, least: 12, line: 16 } as const;
const FRAME: IBorderOptions = { style: 'single', size: 8, color: '000000', space: 2 };
const RULE: IBorderOptions = { style: 'single', size: 4, color: '000000' };

/** The size at which a text takes one line, or the smallest; and how many lines it takes. */
function fitting(text: string, { largest, smallest }: typeof TITLE | typeof PERIOD) {
  const room = TEXT_WIDTH * POINTS_PER_MM * 0.96;
  const size = Math.max(smallest, Math.min(largest, Math.floor(room / Math.max(1, textEms(text)))));
  return { size, lines: Math.ceil((textEms(text) * size) / room) };
}

/** That the community is the invented sample, in a frame; nothing for a real one. */
export function sampleRuns({ sampleMark }: SheetDocument): readonly TextRun[] {
  return sampleMark === null
    ? []
    : [...runsOf(` ${sampleMark} `, { bold: true, color: '000000', border: FRAME })];
}

/** The cover: logo and mark of the sample above, the flower, what and of when, and who made it below. */
export function coverParts(
  document: SheetDocument,
  cover: ReportCover,
  flower: WordPicture,
): readonly FileChild[] {
  const name = fitting(cover.fairName, TITLE);
  const period = fitting(cover.period, PERIOD);
  const more = name.lines + period.lines - 2;
  const widths = sharedTwips([34, 116], 150);
  const facts = cover.facts.map(({ label, value }, index) => {
    const borders = index === 0 ? { borders: { top: RULE } } : {};
    const size = halfPoints(13);
    const look = { align: 'left', ...borders } as const;
    return new TableRow({
      cantSplit: true,
      children: [
        textCell(label, widths[0] ?? 0, look, { size, color: SOFT }),
        textCell(value, widths[1] ?? 0, look, { size }),
      ],
    });
  });
  return [
    paragraphWith(
      'NoSpacing',
      [
        ...(document.logo ? [keptImage(document.logo, LOGO, cover.fairName)] : []),
        new TextRun({ children: [new Tab()] }),
        ...sampleRuns(document),
      ],
      { tabStops: [{ type: TabStopType.RIGHT, position: twips(TEXT_WIDTH) }] },
    ),
    paragraphWith('NoSpacing', [drawnImage(flower, cover.fairName)], {
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(document.logo ? 14 : 24), after: twips(14) },
    }),
    paragraphOf('Title', cover.fairName, {}, { size: halfPoints(name.size) }),
    paragraphOf(
      'Subtitle',
      cover.period,
      { spacing: { before: twips(12) } },
      { size: halfPoints(period.size) },
    ),
    paragraphOf('Subtitle', cover.kind, { spacing: { before: twips(3) } }, { size: halfPoints(26) }),
    paragraphOf('NoSpacing', '', {
      spacing: { before: twips(Math.max(SPACE.least, SPACE.most - more * SPACE.line)) },
    }),
    fixedTable(facts, widths, TableBorders.NONE, AlignmentType.CENTER),
  ];
}
