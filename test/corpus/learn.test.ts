import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftsFromText } from '../../server/src/import/text/import-text';
import { parseLetter } from '../../server/src/letter/parse';
import { readLetter } from '../../server/src/reading/read';
import type { Problem } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import { runRules } from '../../server/src/rules/engine/run';
import { importKnowledge } from '../../server/src/service/import-knowledge';
import { learnFromSources } from '../../server/src/template-learning/learn-from-sources';
import { templateYaml } from '../../server/src/template-learning/template-yaml';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { knownLinesOf } from '../../server/src/templates/known-lines';
import { parseTemplate } from '../../server/src/templates/parse';
import type { Template } from '../../server/src/templates/template';
import { defects } from './defects';

/** Real letters and reports, beside the repository and never in it. */
const shared = path.resolve(import.meta.dirname, '../../../shared');
const have = (folder: string): boolean => existsSync(path.join(shared, folder));
const textsIn = (folder: string, from = ''): readonly { readonly name: string; readonly text: string }[] =>
  readdirSync(path.join(shared, folder))
    .filter((name) => name.endsWith('.txt') && name >= from)
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(shared, folder, name), 'utf8') }));

const draftOf = (text: string, templates: readonly Template[]): string =>
  draftsFromText(text, importKnowledge(templates)).drafts[0]?.text ?? '';

const STRUCTURAL = new Set(rules.filter(({ meta }) => meta.group === 'structure').map(({ meta }) => meta.id));

/** Checks with a template learnt for an unknown kind: the built-in templates of its family are left out. */
async function learnt(examples: readonly { readonly name: string; readonly text: string }[], family: string) {
  const known = builtInTemplates.filter((template) => template.family !== family);
  const made = await learnFromSources(
    examples.map(({ name, text }) => ({
      name,
      extracted: text,
      draft: (templates) => Promise.resolve(draftOf(text, templates)),
    })),
    { id: 'learnt', templates: known },
  );
  // The written template is the one used.
  const { template, problems } = parseTemplate(templateYaml(made));
  if (!template) throw new Error(problems.map(({ message }) => message).join('; '));
  const all = [template, ...known];
  const lines = knownLinesOf(all);
  return {
    made,
    draft: (text: string): string => draftOf(text, all),
    check: (draft: string): readonly Problem[] =>
      runRules(readLetter(parseLetter(draft, lines), all, { template: 'learnt' }), rules),
  };
}

const structural = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ rule, severity }) => STRUCTURAL.has(rule) && (severity === 'error' || severity === 'warning'));

describe.skipIf(!have('reports-send'))('a template of ten area SEND reports', () => {
  it.each([0, 1])('passes the other ten letters (half %i)', async (half) => {
    const reports = textsIn('reports-send');
    const { made, draft, check } = await learnt(
      reports.filter((_, i) => i % 2 === half),
      'area-send-inspection',
    );
    expect(made.form).toBe('report');
    expect(made.parts.filter(({ kind }) => kind === 'section').length).toBeGreaterThanOrEqual(9);
    const others = reports.filter((_, i) => i % 2 !== half);
    const told = others.flatMap(({ name, text }) => structural(check(draft(text))).map((one) => [name, one.message]));
    expect(told.length).toBeLessThanOrEqual(0.1 * others.length);
  });
});

describe.skipIf(!have('letters'))('a template of twelve current focused visit letters', () => {
  // Every fifth; the others are those it was not learnt from.
  const letters = have('letters') ? textsIn('letters', '2021-10-19') : [];
  const examples = letters.filter((_, i) => i % 5 === 0).slice(0, 12);
  const others = letters.filter((letter) => !examples.includes(letter));

  it('finds 95 of 100 structural defects in the other letters, and reports little else', async () => {
    const { made, draft, check } = await learnt(examples, 'focused-visit');
    expect(made.form).toBe('letter');
    const planted: { readonly defect: string; readonly file: string; readonly found: boolean }[] = [];
    let told = 0;
    for (const { name, text } of others) {
      const clean = draft(text);
      const before = check(clean).filter(({ severity }) => severity !== 'hint');
      told += structural(before).length;
      const known = before.map(({ rule, message }) => `${rule} ${message}`);
      for (const { name: defect, rule, plant } of defects) {
        if (!STRUCTURAL.has(rule) && rule !== 'heading-wording' && rule !== 'stock-wording') continue;
        const broken = plant(clean);
        if (broken === undefined) continue;
        const fresh = check(broken).filter(
          (one) => one.severity !== 'hint' && !known.includes(`${one.rule} ${one.message}`),
        );
        planted.push({ defect, file: name, found: fresh.length > 0 });
      }
    }
    const found = planted.filter((one) => one.found).length;
    const missed = new Map<string, number>();
    for (const one of planted) if (!one.found) missed.set(one.defect, (missed.get(one.defect) ?? 0) + 1);
    console.log(`${found} of ${planted.length} planted; ${told} others in ${others.length} letters`, [...missed]);
    expect(planted.length).toBeGreaterThan(500);
    expect(found / planted.length).toBeGreaterThanOrEqual(0.95);
    expect(told / others.length).toBeLessThanOrEqual(0.2);
  }, 300_000);
});
