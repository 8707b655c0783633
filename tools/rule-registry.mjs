// The lists of rules and of their examples, generated from the folders of `server/src/rules`, so that nothing has to be
// registered by hand.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './console.mjs';

/** The groups, in the order in which they are listed; each is a folder. */
export const GROUPS = ['structure', 'wording', 'facts', 'framework', 'prose', 'confidentiality', 'evidence'];

/**
 * The order in which rules are listed, and of problems at the same place. Unlisted rules follow the last listed one of
 * their group, in alphabetical order: a new rule needs no line here.
 */
const ORDER = [
  'unknown-kind',
  'missing-part',
  'duplicate-part',
  'missing-section',
  'misplaced-section',
  'duplicate-section',
  'empty-section',
  'unknown-section',
  'heading-wording',
  'heading-not-marked',
  'body-form',
  'stock-wording',
  'placeholder-left',
  'letter-date',
  'visit-dates',
  'date-order',
  'addressee',
  'salutation-addressee',
  'authority-mismatch',
  'unknown-authority',
  'inspector-title',
  'signatory-not-inspector',
  'joint-signatures',
  'action-plan',
  'response-due',
  'framework-tag',
  'front-matter',
  'spelling',
  'repeated-word',
  'indefinite-article',
  'unusual-phrase',
  'house-wording',
  'mixed-spelling',
  'mixed-scales',
  'overused-word',
  'word-against-number',
  'quotation-marks',
  'dashes',
  'spaces',
  'contractions',
  'long-sentence',
  'passive',
  'readability',
  'simplify',
  'equality',
  'verb-agreement',
  'noun-number',
  'verb-form',
  'word-left-over',
  'confused-words',
  'compound-hyphen',
  'name-capitals',
  'group-possessive',
  'comma-pair',
  'comma-splice',
  'list-members',
  'date-range',
  'age-phrase',
  'grade-phrase',
  'plan-phrase',
  'preposition',
  'pleonasm',
  'bracket-stop',
  'tense-anchor',
  'abbreviation-undefined',
  'abbreviation-unused',
  'abbreviation-redefined',
  'identifies-child',
  'staff-named',
  'grade-for-visit',
  'area-without-findings',
  'finding-without-effect',
  'judgement-without-evidence',
];

const FOLDER = 'server/src/rules';
const MADE = '// Made from the folders of rules by `npm run generate`: do not edit.\n';

/** Every rule as `{ id, group }`, in order. A rule is a file with its examples beside it. */
export function listedRules() {
  const all = GROUPS.flatMap((group) =>
    filesIn(group)
      .filter((file) => file.endsWith('.examples.ts'))
      .map((file) => ({ id: file.slice(0, -'.examples.ts'.length), group })),
  );
  const place = ({ id, group }) => {
    const own = ORDER.indexOf(id);
    if (own >= 0) return own;
    const known = all.filter((rule) => rule.group === group && ORDER.includes(rule.id));
    const last = Math.max(-1, ...known.map((rule) => ORDER.indexOf(rule.id)));
    return (last < 0 ? ORDER.length + GROUPS.indexOf(group) : last) + 0.5;
  };
  return all.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

/** Path and text of the generated lists. */
export function registryFiles() {
  const rules = listedRules();
  const imports = (ending) =>
    rules.map(({ id, group }) => `import ${nameOf(id)} from '../${group}/${id}${ending}';`).join('\n');
  return new Map([
    [
      `${FOLDER}/engine/registry.ts`,
      `${MADE}import type { Rule } from './rule';\n${imports('')}\n\n` +
        '/** Every rule, in the order in which they are listed to people. */\n' +
        `export const registry: readonly Rule[] = [\n${rules.map(({ id }) => `  ${nameOf(id)},\n`).join('')}];\n`,
    ],
    [
      `${FOLDER}/engine/examples.ts`,
      `${MADE}import type { Examples } from './rule';\n${imports('.examples')}\n\n` +
        '/** The examples of every rule, by its id: for tests, pages and `explain`. The server does ' +
        'without them. */\n' +
        'export const examplesById: ReadonlyMap<string, Examples> = new Map([\n' +
        `${rules.map(({ id }) => `  ['${id}', ${nameOf(id)}],\n`).join('')}]);\n\n` +
        '/** The examples of a rule; none of a rule that is not in the list. */\n' +
        'export const examplesOf = ({ meta }: { readonly meta: { readonly id: string } }): Examples =>\n' +
        '  examplesById.get(meta.id) ?? { valid: [], invalid: [] };\n',
    ],
  ]);
}

const nameOf = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

function filesIn(group) {
  try {
    return readdirSync(path.join(root, FOLDER, group));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
