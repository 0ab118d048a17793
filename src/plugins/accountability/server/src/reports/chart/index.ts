import { groupsOf, type Indicator } from '../figures';

import { barChart, EDGE, LINE_HEIGHT } from './bars';
import { linesOf } from './lines';
import { type Picture, readDrawing } from './svg';
import { describe } from './words';
import { drawable } from './wrap';

export { type Picture, svgFile, type SvgElement } from './svg';

/** In pixels: for a phone, and for a desk. Few, so that a chart is drawn once and not for every screen. */
export const CHART_WIDTHS = [360, 760] as const;
const USUAL_WIDTH = 760;

const heightOf = (lines: readonly unknown[]) => lines.length * LINE_HEIGHT + 2 * EDGE;

/**
 * Draws the target and the result of each indicator as bars, under its name and with their numbers. The same indicators
 * give the same picture.
 *
 * @param width in pixels; as high as it has to be
 */
export async function drawIndicators(
  title: string,
  indicators: readonly Indicator[],
  width: number = USUAL_WIDTH,
): Promise<Picture> {
  // Loaded by the first chart: the library takes longer than the rest of the start-up's modules.
  const { init } = await import('echarts');
  const lines = linesOf(indicators, width - 2 * EDGE);
  const height = heightOf(lines);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(barChart(lines));
    return {
      title: drawable(title),
      description: describe(indicators),
      width,
      height,
      elements: readDrawing(chart.renderToSVGString()),
    };
  } finally {
    chart.dispose();
  }
}

/**
 * Draws the indicators as pictures no higher than `height` pixels, none of them parted from its bars, group by group.
 *
 * @param width in pixels
 */
export async function drawIndicatorsOnPages(
  title: string,
  indicators: readonly Indicator[],
  width: number,
  height: number,
): Promise<Picture[]> {
  const pages: Indicator[][] = [];
  for (const indicator of groupsOf(indicators).flatMap(({ indicators: members }) => members)) {
    const page = pages.at(-1);
    const fits = page && heightOf(linesOf([...page, indicator], width - 2 * EDGE)) <= height;
    if (fits) page.push(indicator);
    else pages.push([indicator]);
  }
  return Promise.all(pages.map((page) => drawIndicators(title, page, width)));
}
