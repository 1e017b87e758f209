import { BarChart, HeatmapChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TitleComponent, VisualMapComponent } from 'echarts/components';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

/* Only what our charts need; this file is loaded when the first chart is shown. */

use([
  BarChart,
  HeatmapChart,
  GridComponent,
  TitleComponent,
  VisualMapComponent,
  AriaComponent,
  SVGRenderer,
  CanvasRenderer,
]);

export type ChartOption = EChartsCoreOption;

/** A chart in an element, drawn as SVG so that it stays sharp at every size and in print. */
export function createChart(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'svg' });
}

/** A chart that is drawn to be saved. */
export function createPicture(
  element: HTMLElement,
  renderer: 'svg' | 'canvas',
  devicePixelRatio: number,
): EChartsType {
  return init(element, null, { renderer, devicePixelRatio });
}
