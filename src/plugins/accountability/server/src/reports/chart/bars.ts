import type { EChartsOption } from 'echarts';

import { LETTERING, type Line } from './lines';
import { widthOnScreen } from './wrap';

/** In pixels. */
export const LINE_HEIGHT = 22;
export const EDGE = 12;
const BAR_HEIGHT = 14;
const GAP = 10;

const INK = '#1b1b1b';
const MUTED = '#555555';
/** What was aimed at is an outline, what was reached is filled: told apart without colour, also in print. */
const BARS = {
  target: { color: '#ffffff', borderColor: '#3d4f50', borderWidth: 1.5 },
  result: { color: '#0b4a4f', borderColor: '#0b4a4f', borderWidth: 1.5 },
} as const;

/** Fonts every system has; none is fetched. */
const FAMILY = 'Arial, Helvetica, sans-serif';

type Bar = Extract<Line, { share: number | null }>;
const isBar = (line: Line): line is Bar => line.kind === 'target' || line.kind === 'result';

function wordsOf(line: Line) {
  const align = 'left' as const;
  if (line.kind === 'gap') return { value: '' };
  if (isBar(line))
    return { value: line.label, textStyle: { align, fontSize: LETTERING.bar.size, color: INK } };
  const { size, font } = LETTERING[line.kind];
  const color = line.kind === 'note' ? MUTED : INK;
  return {
    value: line.text,
    textStyle: {
      align,
      fontSize: size,
      fontWeight: font === 'bold' ? ('bold' as const) : ('normal' as const),
      color,
    },
  };
}

const lengthOf = (text: string) => Math.ceil(widthOnScreen(text, LETTERING.bar));

/**
 * The lines as a chart: one axis whose places are the lines, with their words at the left edge and the numbers at the
 * right, and between them a bar for each value, all from one zero.
 */
export function barChart(lines: readonly Line[]): EChartsOption {
  const bars = lines.filter(isBar);
  const shares = bars.map(({ share }) => share ?? 0);
  const labels = Math.max(0, ...bars.map(({ label }) => lengthOf(label)));
  const numbers = Math.max(0, ...bars.map(({ value }) => lengthOf(value)));
  const left = EDGE + labels + GAP;
  const withNegatives = shares.some((share) => share < 0);

  const axis = {
    type: 'category',
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
  } as const;
  const label = { interval: 0, fontFamily: FAMILY, fontSize: LETTERING.bar.size, color: INK } as const;
  return {
    animation: false,
    backgroundColor: '#ffffff',
    grid: { left, right: EDGE + numbers + GAP, top: EDGE, bottom: EDGE, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: withNegatives ? -1 : 0,
      max: shares.some((share) => share > 0) || !withNegatives ? 1 : 0,
      interval: 1,
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: [
      {
        ...axis,
        data: lines.map(wordsOf),
        axisLabel: { ...label, align: 'left', margin: labels + GAP },
      },
      {
        ...axis,
        position: 'right',
        data: lines.map((line) => (isBar(line) ? line.value : '')),
        axisLabel: { ...label, margin: GAP },
      },
    ],
    series: [
      {
        type: 'bar',
        barWidth: BAR_HEIGHT,
        silent: true,
        data: lines.map((line) =>
          isBar(line) && line.share !== null ? { value: line.share, itemStyle: BARS[line.kind] } : '-',
        ),
      },
      {
        // The zero all bars begin at, beside the bars and not across the words between them.
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [1, LINE_HEIGHT],
        silent: true,
        itemStyle: { color: MUTED, opacity: 1 },
        data: lines.flatMap((line, place) => (isBar(line) ? [[0, place]] : [])),
      },
    ],
  };
}
