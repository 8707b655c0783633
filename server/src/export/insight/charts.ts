import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import { line, stack } from 'd3-shape';
import { largestOf } from '../../lists/extremes';
import { escaped } from '../html/html-body';

/**
 * Charts as SVG text, drawn without a browser; the same numbers give the same bytes. Each is one image with a text
 * alternative, and its numbers are in a table next to it. Colours are classes of the page's style.
 */
export interface Bar {
  readonly name: string;
  readonly value: number;
}

/** Draws horizontal bars, one below the other, each with its name and number. */
export function barChart(bars: readonly Bar[], label: string): string {
  const height = bars.length * BAR + 8;
  const x = scaleLinear()
    .domain([0, largestOf([1, ...bars.map(({ value }) => value)])])
    .range([0, WIDTH - NAMES - 60]);
  const y = scaleBand<number>()
    .domain(bars.map((_, i) => i))
    .range([4, height - 4])
    .paddingInner(0.25);
  const drawn = bars.map(({ name, value }, i) => {
    const top = y(i) ?? 0;
    const middle = round(top + y.bandwidth() / 2);
    return (
      `<text class="name" x="${NAMES - 8}" y="${middle}">${escaped(shortened(name))}</text>` +
      `<rect class="c0" x="${NAMES}" y="${round(top)}" width="${round(x(value))}" height="${round(y.bandwidth())}"/>` +
      `<text class="value" x="${round(NAMES + x(value) + 6)}" y="${middle}">${value}</text>`
    );
  });
  return svg(WIDTH, height, label, drawn.join('\n'));
}

export interface Columns {
  /** The labels below the columns. */
  readonly names: readonly string[];
  /** The parts that each column is stacked from, bottom first; as many values as there are names. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** Draws stacked columns side by side. */
export function columnChart({ names, series }: Columns, label: string): string {
  const sums = names.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  const y = yScale(largestOf([1, ...sums]));
  const x = scaleBand<number>()
    .domain(names.map((_, i) => i))
    .range([LEFT, WIDTH - 8])
    .padding(0.2);
  const layers = stack<unknown, number, number>()
    .keys(series.map((_, k) => k))
    .value((_, k, i) => series[k]?.values[i] ?? 0)(names.map((_, i) => i));
  const parts = layers.flatMap((layer, k) =>
    layer.flatMap(([from, to], i) =>
      to > from
        ? [
            `<rect class="c${k % COLOURS}" x="${round(x(i) ?? 0)}" y="${round(y(to))}" ` +
              `width="${round(x.bandwidth())}" height="${round(y(from) - y(to))}"/>`,
          ]
        : [],
    ),
  );
  const every = Math.ceil(names.length / MAX_NAMES);
  // Counted back from the last label, which may stand for everything from there on.
  const below = names.map((name, i) =>
    (names.length - 1 - i) % every === 0
      ? `<text class="below" x="${round((x(i) ?? 0) + x.bandwidth() / 2)}" y="${BOTTOM + 18}">${escaped(name)}</text>`
      : '',
  );
  const drawn = [countAxis(y), ...parts, ...below, legend(series.map(({ name }) => name))];
  return svg(WIDTH, HEIGHT + legendHeight(series.map(({ name }) => name)), label, drawn.filter(Boolean).join('\n'));
}

/** Draws a line for each series over the same labels; undefined is a gap. */
export function lineChart(
  names: readonly string[],
  series: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[],
  label: string,
): string {
  const y = yScale(largestOf([0.1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))]));
  const x = scalePoint<number>()
    .domain(names.map((_, i) => i))
    .range([LEFT + 20, WIDTH - 24]);
  const path = line<number | undefined>()
    .defined((value) => value !== undefined)
    .x((_, i) => x(i) ?? 0)
    .y((value) => y(value ?? 0))
    .digits(1);
  const lines = series.flatMap(({ values }, k) => [
    `<path class="l${k % COLOURS}" d="${path(values) ?? ''}"/>`,
    ...values.flatMap((value, i) =>
      value === undefined
        ? []
        : [`<circle class="c${k % COLOURS}" cx="${round(x(i) ?? 0)}" cy="${round(y(value))}" r="3"/>`],
    ),
  ]);
  const below = names.map(
    (name, i) => `<text class="below" x="${round(x(i) ?? 0)}" y="${BOTTOM + 18}">${escaped(name)}</text>`,
  );
  const drawn = [axis(y), ...lines, ...below, legend(series.map(({ name }) => name))];
  return svg(WIDTH, HEIGHT + legendHeight(series.map(({ name }) => name)), label, drawn.join('\n'));
}

/** The number of colours in the page's style, `.c0` and up; further series start again at the first. */
export const COLOURS = 6;

const WIDTH = 720;
const HEIGHT = 270;
const BOTTOM = 240;
const LEFT = 44;
const NAMES = 324;
const BAR = 24;
const MAX_NAMES = 16;
const LEGEND_COLUMNS = 2;

type Linear = ReturnType<typeof yScale>;

const yScale = (most: number) => scaleLinear().domain([0, most]).nice(5).range([BOTTOM, 12]);

const axis = (y: Linear): string =>
  y
    .ticks(5)
    .map((tick) => axisLine(y, tick, y.tickFormat(5)(tick)))
    .join('\n');

/** An axis for letters, of which there are no halves. */
const countAxis = (y: Linear): string =>
  y
    .ticks(5)
    .filter(Number.isInteger)
    .map((tick) => axisLine(y, tick, y.tickFormat(5, ',d')(tick)))
    .join('\n');

const axisLine = (y: Linear, tick: number, shown: string): string =>
  `<line class="grid" x1="${LEFT}" x2="${WIDTH - 8}" y1="${round(y(tick))}" y2="${round(y(tick))}"/>` +
  `<text class="tick" x="${LEFT - 6}" y="${round(y(tick))}">${shown}</text>`;

/** Two legend columns if all names fit, otherwise one. */
const legendColumns = (names: readonly string[]): number =>
  names.some((name) => name.length > MAX_KEY) ? 1 : LEGEND_COLUMNS;

const MAX_KEY = 48;

const legendHeight = (names: readonly string[]): number =>
  names.length > 1 ? Math.ceil(names.length / legendColumns(names)) * 20 + 8 : 0;

const legend = (names: readonly string[]): string =>
  names.length < 2
    ? ''
    : names
        .map((name, k) => {
          const columns = legendColumns(names);
          const x = LEFT + (k % columns) * ((WIDTH - LEFT) / columns);
          const y = HEIGHT + Math.floor(k / columns) * 20 + 6;
          return (
            `<rect class="c${k % COLOURS}" x="${round(x)}" y="${y - 6}" width="12" height="12"/>` +
            `<text class="key" x="${round(x + 18)}" y="${y}">${escaped(shortened(name, 2 * MAX_KEY))}</text>`
          );
        })
        .join('\n');

const svg = (width: number, height: number, label: string, drawn: string): string =>
  `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}">\n${drawn}\n</svg>\n`;

const round = (number: number): number => Math.round(number * 10) / 10;

const shortened = (name: string, most = 48): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);
