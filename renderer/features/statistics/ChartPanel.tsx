import { BarChartOutlined, PictureOutlined, TableOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ChartRequest } from '../../../shared/documents/chartSheet.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { usePaperRun } from '../../components/usePaperRun.ts';
import { useText } from '../../text/useText.ts';
import { printPapers } from '../../usecases/papers.ts';
import { saveMadeFile } from '../../usecases/statistics.ts';
import type { ChartPicture } from './chartPicture.ts';
import { pngOf, svgOf } from './chartPicture.ts';

interface ChartPanelProps {
  readonly title: string;
  readonly chart: ReactNode;
  /** The same figures as a table. */
  readonly table: ReactNode;
  /** What is saved as a picture or printed, and of what it is. */
  readonly picture: Pick<ChartPicture, 'option'> & { readonly of: string; readonly paper: ChartRequest };
}

/** A chart with the table behind it, one click or key away, as a picture for a document, and on paper. */
export function ChartPanel({ title, chart, table, picture }: ChartPanelProps) {
  const { text } = useText();
  const [isTable, setIsTable] = useState(false);
  return (
    <section className="panel" aria-label={title} style={{ minWidth: 0 }}>
      <header style={{ display: 'flex', alignItems: 'center', gap: 8, marginBottom: 6 }}>
        <h2 style={{ flex: 1, margin: 0, fontSize: '1em' }}>{title}</h2>
        <PictureButton title={title} {...picture} />
        <Button
          type="text"
          size="small"
          icon={isTable ? <BarChartOutlined /> : <TableOutlined />}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? text.statistics.showChart : text.statistics.showTable}
        </Button>
      </header>
      {isTable ? table : chart}
    </section>
  );
}

function PictureButton({
  title,
  of,
  option,
  paper,
}: { readonly title: string } & ChartPanelProps['picture']) {
  const { text, locale } = useText();
  const { working, run } = usePaperRun({ kind: 'people', paper, locale, showPhones: false });
  const { message } = App.useApp();
  const words = text.figures;
  const save = async (format: 'svg' | 'png'): Promise<void> => {
    const picture = { title: `${title}（${of}）`, option };
    const bytes = await (format === 'svg' ? svgOf : pngOf)(picture);
    const name = words.chartName({ chart: title, period: of });
    const saved = await saveMadeFile(name, format === 'svg' ? 'drawing' : 'image', bytes);
    if (!saved.ok) message.error(problemText(text, saved.problem));
    else if (saved.value !== null) message.success(words.chartSaved({ name: saved.value }));
  };
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: [
          { key: 'png', label: words.saveAs.png, onClick: () => void save('png') },
          { key: 'svg', label: words.saveAs.svg, onClick: () => void save('svg') },
          { key: 'print', label: words.printChart, onClick: () => void run('print', printPapers) },
        ],
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<PictureOutlined />}
        loading={working !== null}
        aria-label={`${words.saveChart}: ${title}`}
      >
        {words.saveChart}
      </Button>
    </Dropdown>
  );
}
