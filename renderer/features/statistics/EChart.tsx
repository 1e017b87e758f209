import { useEffect, useRef } from 'react';
import { useLatest } from '../../components/useLatest.ts';
import type { ChartOption } from './echartsCore.ts';

/** Type of the page, so that a chart reads like the text around it. */
export interface ChartType {
  readonly fontFamily: string;
  /** Pixels. */
  readonly fontSize: number;
}

interface EChartProps {
  /** What the chart says in one sentence, for those who do not see it. */
  readonly label: string;
  /** Height in lines of text. */
  readonly lines: number;
  readonly option: (type: ChartType) => ChartOption;
  /** Told which point was pressed: the index of its value and of its series. */
  readonly onPick?: (dataIndex: number, seriesIndex: number) => void;
}

/** A chart. It follows its element's width and the size of the text; the library is loaded when it is first needed. */
export function EChart({ label, lines, option, onPick }: EChartProps) {
  const pick = useLatest(onPick ?? (() => undefined));
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    let isGone = false;
    let dispose = (): void => undefined;
    const draw = async (): Promise<void> => {
      const { createChart } = await import('./echartsCore.ts');
      if (isGone) return;
      const chart = createChart(current);
      const paint = (): void => {
        const { fontFamily, fontSize } = getComputedStyle(current);
        chart.resize();
        chart.setOption(
          { animation: false, ...option({ fontFamily, fontSize: Number.parseFloat(fontSize) * 0.86 }) },
          true,
        );
      };
      chart.on('click', ({ dataIndex, seriesIndex }) => pick()(dataIndex, seriesIndex ?? 0));
      const observer = new ResizeObserver(paint);
      observer.observe(current);
      paint();
      dispose = () => {
        observer.disconnect();
        chart.dispose();
      };
    };
    void draw();
    return () => {
      isGone = true;
      dispose();
    };
  }, [option, pick]);
  return (
    <div
      ref={element}
      role="img"
      aria-label={label}
      className={onPick ? 'chart is-pickable' : 'chart'}
      style={{ width: '100%', height: `${lines * 1.57}em` }}
    />
  );
}
