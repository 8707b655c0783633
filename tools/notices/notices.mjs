// THIRD-PARTY-NOTICES.md: every third-party work that is shipped, with its licence. Written by `npm run generate`.
import { bareLine, bundledPackages, inOrder, isCopyright } from './bundled-packages.mjs';
import { DATA } from './known.mjs';

export const NOTICES = 'THIRD-PARTY-NOTICES.md';

/** Path and text of the notices, in the form of `generated()` in tools/generate.mjs. */
export const noticeFiles = async () => new Map([[NOTICES, noticesOf(await bundledPackages())]]);

/** The page: a table of the works, followed by each licence text once, with the works it applies to. */
export function noticesOf(packages) {
  const { groups, numbers } = textsOf(packages);
  return [
    '# Third-party notices',
    '',
    'Inspection Letters holds code, fonts, words and data of others. This page names every package whose code is in',
    'the bundles, and what is shipped beside them. It is made from the bundles by `npm run generate`.',
    '',
    `## The ${packages.length} works`,
    '',
    '| work | version | licence | copyright | text |',
    '| --- | --- | --- | --- | --- |',
    ...packages.map((one) => rowOf(one, numbers.get(one))),
    '',
    '## Data',
    '',
    ...DATA.map((one) => `- **${one.name}**: ${one.source}, [${one.licence}](${one.link}); ${one.changes}.`),
    '',
    '## Texts of the licences',
    '',
    'Where texts differ in nothing but the copyright above them, which the table has, they stand here once.',
    ...groups.flatMap(({ text, of }, i) => [
      '',
      `### Text ${i + 1}`,
      '',
      `For ${of.map(called).join('; ')}.`,
      '',
      '```text',
      text,
      '```',
    ]),
    '',
  ].join('\n');
}

function rowOf(one, number) {
  const cells = [shownName(one), one.version ?? '', one.licence, one.copyright.join('; ')].map(cell);
  return `| ${cells.join(' | ')} | [${number}](#text-${number}) |`;
}

const shownName = ({ name, inside }) => (inside === undefined ? name : `${name}, in ${inside.replace(/@[^@]*$/, '')}`);
const called = (one) => `${shownName(one)}${one.version ? ` ${one.version}` : ''}`;

const cell = (value) => value.replace(/\\/g, '\\\\').replace(/\|/g, '\\|').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The texts in the order of their first work, and the index of each work's text. */
function textsOf(packages) {
  const groups = new Map();
  for (const one of packages) {
    const key = sameWords(one.text);
    const group = groups.get(key);
    if (group) group.of.push(one);
    else groups.set(key, { text: withoutHead(one.text), of: [one] });
  }
  // The longest lists first, so that the text for most works comes first.
  const sorted = [...groups.values()].sort((a, b) => b.of.length - a.of.length || inOrder(a.of[0].name, b.of[0].name));
  return { groups: sorted, numbers: new Map(sorted.flatMap(({ of }, i) => of.map((one) => [one, i + 1]))) };
}

const isHead = (line) => bareLine(line) === '' || isCopyright(bareLine(line)) || TITLE.test(bareLine(line));
const TITLE = /^(?:\(?(?:the )?(?:MIT|ISC) licen[cs]e(?: \((?:MIT|ISC)\))?\)?|licen[cs]e|all rights reserved\.?)$/i;

/**
 * The key by which two texts count as the same: their words below the head, ignoring line breaks and quotation marks.
 */
const sameWords = (text) =>
  body(text)
    .map(bareLine)
    .join(' ')
    .replace(/[‘’“”"'`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The lines of a text below its title and copyright. */
function body(text) {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const first = lines.findIndex((line) => !isHead(line));
  return lines.slice(Math.max(0, first));
}

/** The text without its head, which is in the table, and without white space at its end. */
const withoutHead = (text) =>
  body(text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\s+$/, '')
    .replaceAll('```', '` ` `');
