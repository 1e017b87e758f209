import type { ChartType } from './EChart.tsx';
import type { ChartOption } from './echartsCore.ts';

/** Size of a saved picture in CSS pixels, for half a page of A4; a PNG has three times as many. */
const WIDTH = 880;
const HEIGHT = 420;
const PNG_SCALE = 3;
const TYPE: ChartType = {
  fontFamily: '"Noto Sans Common", "Noto Sans SC", "Microsoft YaHei", sans-serif',
  fontSize: 15,
};

/** What a picture of a chart shows, with its title and what it is of. */
export interface ChartPicture {
  readonly title: string;
  readonly option: (type: ChartType) => ChartOption;
}

async function drawn(picture: ChartPicture, renderer: 'svg' | 'canvas') {
  const { createPicture } = await import('./echartsCore.ts');
  const element = document.createElement('div');
  element.style.cssText = `position:fixed;left:-9999px;width:${WIDTH}px;height:${HEIGHT}px`;
  document.body.append(element);
  const chart = createPicture(element, renderer, PNG_SCALE);
  const option = picture.option(TYPE);
  const TITLE_ROOM = 46;
  const grid = typeof option.grid === 'object' && option.grid !== null ? option.grid : {};
  const top = 'top' in grid && typeof grid.top === 'number' ? grid.top : 0;
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    title: { text: picture.title, left: 8, top: 8, textStyle: { fontFamily: TYPE.fontFamily, fontSize: 18 } },
    ...option,
    grid: { ...grid, top: top + TITLE_ROOM, bottom: 16 },
  });
  return {
    chart,
    element,
    end: () => {
      chart.dispose();
      element.remove();
    },
  };
}

/** The chart as the bytes of an SVG file, sharp at every size. */
export async function svgOf(picture: ChartPicture): Promise<Uint8Array> {
  const { element, end } = await drawn(picture, 'svg');
  try {
    const svg = element.querySelector('svg');
    if (!svg) throw new Error('The chart drew no SVG.');
    svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    return new TextEncoder().encode(new XMLSerializer().serializeToString(svg));
  } finally {
    end();
  }
}

/** The chart as the bytes of a PNG file, for a document. */
export async function pngOf(picture: ChartPicture): Promise<Uint8Array> {
  await document.fonts.ready;
  const { chart, end } = await drawn(picture, 'canvas');
  try {
    // Drawn in layers, of which each has a canvas of its own.
    const canvas = chart.renderToCanvas({ pixelRatio: PNG_SCALE, backgroundColor: '#ffffff' });
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('The chart could not be made a PNG.');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    end();
  }
}
