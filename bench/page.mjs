// Creates docs/performance.md from the results of a run.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { held } from './limits.mjs';

const number = (value) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB');
const whole = (value) => Math.round(value).toLocaleString('en-GB');
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(milliseconds < 9950 ? 2 : 1);

/** The whole page; measurements that were not made are left out. */
export function page(results) {
  const { keystroke, start, growth, memory, one, hundred, all, thousand, messages } = results;
  return `${[
    introduction(results),
    limits(results),
    keystroke && keystrokes(results),
    start && starts(results),
    growth && longer(results),
    memory?.ours && memories(results),
    one && ['## One letter by command line', commands(one)],
    hundred && ['## 100 letters by command line', commands(hundred, 100)],
    all && [`## All ${results.letters} letters by command line`, commands(all, results.letters)],
    thousand && [
      `## ${whole(thousand.count)} varied letters by command line`,
      'The same letters with a tenth of the words of their findings replaced at random. Peak memory is ' +
        'that of all processes\ntogether.',
      commands(thousand.rows, thousand.count),
    ],
    messages && said(results),
    notes(),
  ]
    .flat()
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function introduction({
  environment: { cpu, cores, node, system, load, foreign, busy, date, minutes },
  provisional,
  real,
  letters,
  words,
  absent,
}) {
  const others = Number.isNaN(foreign)
    ? 'the share of other programs unknown'
    : `${Math.round(foreign * 100)} % of the machine taken by other programs meanwhile`;
  const source = real ? 'published letters, imported by the command line' : 'letters made from the sample';
  return [
    '# Performance',
    'Written by `npm run bench`; do not edit it. The benchmark itself is in `bench/`.',
    `Measured on ${date}, ${cores} × ${cpu}, ${system}, Node ${node}, in ${Math.round(minutes)} minutes; ` +
      `load ${load.toFixed(1)} at the\nstart, ` +
      `${others}.`,
    (provisional || busy) &&
      `**These figures are provisional**${busy ? ': the machine was busy' : ''}. Ratios were taken by ` +
        'turns and\nhold roughly; times do not.',
    [
      `- **Letters.** ${letters} ${source}; typing is done in one of ${whole(words)} words.`,
      '- **In turn.** Everything compared runs in the same minutes, A B A B; figures are medians, and ratios ' +
        'are of medians or of pairs.',
      '- **A keystroke** is one character typed into a paragraph or deleted, sent to the built server ' +
        'over standard input,',
      '  followed at once by a request for diagnostics. The clock stops when the last byte of the answer ' +
        'arrives. Words are',
      '  typed letter by letter at places spread over the letter, with typing errors and backspaces, ten ' +
        'milliseconds apart.',
      '  Counting begins when the server has sent all problems of the letter.',
      '- **Ours** has every rule on, including those that are off by default. “Default settings” is the ' +
        'server as installed.',
      '- **Echo** is the lower bound: a program without libraries that reads the same messages and returns, ' +
        'byte for byte, the',
      '  answers of our server. It does nothing else. “Echo in vscode-languageserver” does the same with ' +
        'our server’s library.',
      '- **Stock retext** is a minimal server: unified, retext-english and fourteen plugins as published, ' +
        'over the whole letter',
      '  at each change. Its spelling plugin may give suggestions for one word only, which makes it many ' +
        'times faster than its',
      '  default.',
      '- **harper.js** runs in the same minimal server, for British English, with its own defaults.',
      '- **MB** are 10⁶ bytes of resident memory.',
    ].join('\n'),
    absent.length > 0 && `Left out, because they are not installed: ${absent.join(', ')}.`,
  ];
}

function limits(results) {
  return [
    '## Limits',
    table(
      ['measurement', 'limit', 'measured', 'met'],
      held(results).map(({ what, limit, figure, met }) => [
        what,
        limit,
        figure,
        met === undefined ? '' : met ? 'yes' : '**no**',
      ]),
    ),
  ];
}

function keystrokes({ keystroke }) {
  const { ours } = keystroke;
  return [
    '## A keystroke',
    table(
      ['server', 'p50 ms', 'p95 ms', 'p99 ms', 'p50 to ours', 'edits', 'diagnostics', 'answer, bytes', 'memory, MB'],
      Object.entries(keystroke).map(([name, { p50, p95, p99, count, diagnostics, bytes, memory }]) => [
        LABELS[name] ?? name,
        number(p50),
        number(p95),
        number(p99),
        number(p50 / ours.p50),
        whole(count),
        /echo/.test(name) ? '(the same)' : whole(diagnostics),
        whole(bytes),
        whole(memory.now),
      ]),
    ),
  ];
}

function starts({ start: { first, full, echo, firstToEcho, fullToEcho, rounds, peers } }) {
  return [
    '## From start to diagnostics',
    `From the start of the process to the answer, medians of ${rounds}. The first answer covers the ` +
      'letter’s structure; then the\nserver asks for a refresh.',
    table(
      ['server', 'ms', 'to the echo'],
      [
        ['ours, first answer', whole(first), number(firstToEcho)],
        ['ours, full answer', whole(full), number(fullToEcho)],
        ['echo', whole(echo), '1'],
        ...Object.entries(peers).map(([name, value]) => [name, whole(value), number(value / echo)]),
      ],
    ),
  ];
}

function longer({ growth }) {
  return [
    '## Longer letters',
    'The letter’s findings are repeated in their sections, with a tenth of their words replaced. The first ' +
      'third of the typing\n' +
      'is not counted, so that the server is warm at each length.',
    table(
      ['words', 'ours p50 ms', 'p95 ms', 'to the first', 'echo p50 ms', 'diagnostics', 'answer, bytes'],
      growth.map(({ words, ours, echo }) => [
        whole(words),
        number(ours.p50),
        number(ours.p95),
        number(ours.p50 / growth[0].ours.p50),
        number(echo.p50),
        whole(ours.diagnostics),
        whole(ours.bytes),
      ]),
    ),
  ];
}

function memories({ memory: { ours, 'default settings': byDefault, echo } }) {
  return [
    '## Memory after long typing',
    'One keystroke after the other, without a pause. Current memory in MB, and its peak since the start.',
    table(
      ['edits', 'ours, every rule on', 'peak', 'ours, default settings', 'peak', 'echo'],
      ours.map(({ after, now, peak }, i) => [
        whole(after),
        whole(now),
        whole(peak),
        whole(byDefault[i].now),
        whole(byDefault[i].peak),
        whole(echo[i].now),
      ]),
    ),
  ];
}

function commands(rows, letters = 1) {
  const [ours] = rows;
  return table(
    [
      'command',
      'wall, s',
      'to ours',
      'CPU, s',
      'to ours',
      ...(letters > 1 ? ['CPU a letter, ms'] : []),
      'peak MB',
      'runs',
    ],
    rows.map(({ name, wallMs, cpuMs, peakMb, rounds }) => [
      LABELS[name] ?? name,
      seconds(wallMs),
      number(wallMs / ours.wallMs),
      seconds(cpuMs),
      number(cpuMs / ours.cpuMs),
      ...(letters > 1 ? [number(cpuMs / letters)] : []),
      whole(peakMb),
      whole(rounds),
    ]),
  );
}

function said({ own, messages }) {
  const of = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = (counts) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([severity, count]) => `${count} ${severity}`)
      .join(', ') || 'none';
  return [
    '## Messages for the letter',
    table(
      ['checker', 'messages', 'by severity'],
      [
        ['ours, profile normal', whole(of(own.normal)), parts(own.normal)],
        ['ours, profile strict', whole(of(own.strict)), parts(own.strict)],
        ...messages.map(({ name, messages: count }) => [name, whole(count), '']),
      ],
    ),
  ];
}

/** Remarks on the figures written by hand: `notes.md` next to this file. */
const notes = () => readFileSync(path.join(import.meta.dirname, 'notes.md'), 'utf8').trim();

const LABELS = {
  ours: '**ours**, every rule on',
  'default settings': 'ours, default settings',
  check: '**inspection-letters check**',
  echo: 'echo (lower bound)',
  'library echo': 'echo in vscode-languageserver',
  'stock retext': 'stock retext',
};

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell || '–').join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, i) => (i === 0 ? '---' : /^[\d.,]+$/.test(rows[0]?.[i] ?? '') ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}
