import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../server/src/rules/engine/examples';
import { fixTitle } from '../../server/src/rules/engine/fix-title';
import type { Fix } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import { problemsOf, readingOf, unmarked } from './check';

const RULES = path.resolve(import.meta.dirname, '../../server/src/rules');
const bundle = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../l10n/bundle.l10n.json'), 'utf8'),
) as Readonly<Record<string, unknown>>;

const fixesOf = (rule: (typeof rules)[number]): readonly Fix[] => {
  const { valid, invalid } = examplesOf(rule);
  return [...valid, ...invalid].flatMap((example) =>
    problemsOf(rule, readingOf(unmarked(example.letter).text, example), example.options).flatMap(({ fixes }) => fixes),
  );
};

/** Filled here without the code that is tested. */
const filled = ({ titleMessage, titleData }: Fix): string =>
  titleMessage.split(/(\{\w+\})/).reduce((text, part, at) => {
    return text + (at % 2 === 1 ? String(titleData[part.slice(1, -1)]) : part);
  }, '');

describe('the title of a fix', () => {
  it.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s: is its message with every value', (_, rule) => {
    for (const fix of fixesOf(rule)) {
      expect(filled(fix)).toBe(fix.title);
      expect(bundle).toHaveProperty([fix.titleMessage], fix.titleMessage);
      const places = fix.titleMessage.match(/\{\w+\}/g) ?? [];
      expect(places.map((place) => place.slice(1, -1)).sort()).toEqual(Object.keys(fix.titleData).sort());
    }
  });

  it('has values from the letter, whatever they look like', () => {
    expect(fixTitle('Write “{right}” for “{words}”', { right: '{words}', words: '$&' })).toEqual({
      title: 'Write “{words}” for “$&”',
      titleMessage: 'Write “{right}” for “{words}”',
      titleData: { right: '{words}', words: '$&' },
    });
  });

  it('is made by fixTitle in every rule', () => {
    const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.examples.ts'),
    );
    expect(files.length).toBeGreaterThan(100);
    const places = files.flatMap((file) => {
      const made = file === path.join('engine', 'fix-title.ts');
      return made ? [] : titlesOf(readFileSync(path.join(RULES, file), 'utf8')).map((title) => `${file}: ${title}`);
    });
    expect(places).toEqual([]);
  });

  it('is found if it is not made by fixTitle', () => {
    expect(titlesOf('const a = { title: `Add “${words}”`, kind, edits };')).toEqual(['title: `Add “${words}”`']);
    expect(titlesOf("const a = { ...fix, title: 'Add a stop' };")).toEqual(["title: 'Add a stop'"]);
    expect(titlesOf('const a = { title, kind, edits };')).toEqual(['title']);
    expect(titlesOf('const a = { ...fix, titleMessage: words };')).toEqual(['titleMessage: words']);
    expect(titlesOf("const a = { ...fixTitle('Add a stop'), kind, edits };")).toEqual([]);
    expect(titlesOf("const a = { meta: { id: 'a', title: 'A stop', messages: { title: 'No title.' } } };")).toEqual([]);
    expect(titlesOf("yield { message: 'oneLine', data: { title }, span };")).toEqual([]);
  });
});

/**
 * The titles written in a source, except those of rules, whose object has an `id`, and the names and values of their
 * messages.
 */
function titlesOf(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isObjectLiteralElementLike(node) &&
      /^title(?:Message|Data)?$/.test(node.name?.getText() ?? '') &&
      ts.isObjectLiteralExpression(node.parent) &&
      !node.parent.properties.some(({ name }) => name?.getText() === 'id') &&
      !(ts.isPropertyAssignment(node.parent.parent) && /^(?:messages|data)$/.test(node.parent.parent.name.getText()))
    )
      found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}
