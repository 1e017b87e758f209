import { BarChart, HeatmapChart } from 'echarts/charts';
import { AriaComponent, GridComponent, VisualMapComponent } from 'echarts/components';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/* Only what our charts need; this file is loaded when the first chart is shown. */

use([BarChart, HeatmapChart, GridComponent, VisualMapComponent, AriaComponent, SVGRenderer]);

export type ChartOption = EChartsCoreOption;

/** A chart in an element, drawn as SVG so that it stays sharp at every size and in print. */
export function createChart(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'svg' });
}
