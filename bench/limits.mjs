// The promised limits compared with the measurements. Each has a name, the limit in words, the figure from the results,
// and whether it is met.

const ratio = (over, under) => (over === undefined || under === undefined ? undefined : over / under);
const row = (rows, name) => rows?.find((one) => one.name === name);
const times = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ×`;
const milliseconds = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const megabytes = (value) => `${value.toFixed(0)} MB`;

const most = (limit, value, shown) => ({ value, shown, met: value <= limit });
const least = (limit, value, shown) => ({ value, shown, met: value >= limit });

const LIMITS = [
  [
    'Keystroke, p50, relative to an echo of the same answer',
    'at most 3 ×',
    ({ keystroke: k }) => most(3, ratio(k?.ours?.p50, k?.echo?.p50), times),
  ],
  ['Keystroke, p95', 'at most 8 ms on an idle machine', ({ keystroke: k }) => most(8, k?.ours?.p95, milliseconds)],
  [
    'The minimal server’s keystroke relative to ours, p50',
    'at least 40 ×',
    ({ keystroke: k }) => least(40, ratio(k?.['stock retext']?.p50, k?.ours?.p50), times),
  ],
  [
    'harper.js’s keystroke relative to ours, p50',
    'at least 20 ×',
    ({ keystroke: k }) => least(20, ratio(k?.['harper.js']?.p50, k?.ours?.p50), times),
  ],
  [
    'Keystroke with ten times the text, p50',
    'at most 3 ×',
    ({ growth: g }) => most(3, ratio(g?.[1]?.ours.p50, g?.[0]?.ours.p50), times),
  ],
  [
    'Start to first diagnostics, relative to the echo',
    'at most 2.5 ×',
    ({ start: s }) => most(2.5, s?.firstToEcho, times),
  ],
  [
    'One letter by command line, wall, relative to markdownlint-cli2',
    'at most 0.6 ×',
    ({ one }) => most(0.6, ratio(row(one, 'check')?.wallMs, row(one, 'markdownlint-cli2')?.wallMs), times),
  ],
  [
    '100 letters by command line, CPU, relative to markdownlint-cli2',
    'at most 1 ×',
    ({ hundred: h }) => most(1, ratio(row(h, 'check')?.cpuMs, row(h, 'markdownlint-cli2')?.cpuMs), times),
  ],
  [
    '1,000 letters by command line, CPU a letter',
    'under 15 ms',
    ({ thousand: t }) => most(15, ratio(row(t?.rows, 'check')?.cpuMs, t?.count), milliseconds),
  ],
  [
    '1,000 letters by command line, peak memory',
    'under 130 MB',
    ({ thousand: t }) => most(130, row(t?.rows, 'check')?.peakMb, megabytes),
  ],
  ['The server’s memory after 20,000 edits', 'under 90 MB', ({ memory: m }) => most(90, m?.ours.at(-1).now, megabytes)],
];

/** `{ what, limit, figure, met }` for each limit; `met` is undefined if it was not measured. */
export const held = (results) =>
  LIMITS.map(([what, limit, look]) => {
    const { value, shown, met } = look(results);
    const known = value !== undefined && !Number.isNaN(value);
    return { what, limit, figure: known ? shown(value) : 'not measured', met: known ? met : undefined };
  });
