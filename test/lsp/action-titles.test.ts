import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientCapabilities } from '../../server/src/lsp/client-capabilities';
import { capabilitiesOf } from '../../server/src/lsp/client-capabilities';
import { codeActions } from '../../server/src/lsp/code-actions';
import type { LetterSnapshot } from '../../server/src/lsp/document-store';
import { rangeOf } from '../../server/src/lsp/to-lsp';
import { examplesOf } from '../../server/src/rules/engine/examples';
import type { InvalidExample, Rule, ValidExample } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import { createLetterService } from '../../server/src/service/service';
import { problemsOf, readingOf, unmarked } from '../rules/check';
import { VSCODE } from './server-process';
import { NO_HEADLINE, sessions, URI } from './sessions';

/** A language in which each message is the English one in brackets, so that parts and English ones are seen. */
const messages = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../l10n/bundle.l10n.json'), 'utf8'),
) as Readonly<Record<string, unknown>>;
const inBrackets = Object.fromEntries(Object.keys(messages).map((message) => [message, `⟪${message}⟫`]));
const WHOLE = /^⟪[^⟪⟫]*⟫$/;

const options = { docs: 'file:///extension/docs/rules', trusted: true, l10n: inBrackets };
const capabilities: ClientCapabilities = capabilitiesOf({
  processId: null,
  rootUri: null,
  capabilities: VSCODE,
  initializationOptions: options,
});
const service = createLetterService();

/** The titles of the actions for each problem of a rule in an example. */
async function titlesFor(rule: Rule, example: ValidExample | InvalidExample): Promise<readonly string[]> {
  const { text } = unmarked(example.letter);
  const reading = readingOf(text, example);
  const problems = problemsOf(rule, reading, example.options);
  const document = TextDocument.create(URI, 'markdown', 1, text);
  const letter = { document, reading, service, problems: () => problems } as unknown as LetterSnapshot;
  const titles: string[] = [];
  for (const { span } of problems) {
    const params = { textDocument: { uri: URI }, range: rangeOf(document, span), context: { diagnostics: [] } };
    const only = [['quickfix'], ['source']];
    for (const kinds of only) {
      const asked = { ...params, context: { ...params.context, only: kinds } };
      const actions = await codeActions(letter, asked, capabilities, () => Promise.resolve(['right']));
      for (const { title, command } of actions) titles.push(title, command?.title ?? title);
    }
  }
  return titles;
}

describe('in another language the title of every action is one message', () => {
  it.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', async (_, rule) => {
    const { valid, invalid } = examplesOf(rule);
    const titles: string[] = [];
    for (const example of [...valid, ...invalid]) titles.push(...(await titlesFor(rule, example)));
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => !WHOLE.test(title))).toEqual([]);
  });

  const session = sessions();
  it('from the server, for a letter and for a passage that is chosen in it', async () => {
    const running = await session(`${NO_HEADLINE}\n\n•  plans  drift , utilise\n•  them quicky\n`, { options });
    const problems = await running.problems(URI);
    const chosen = await running.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: running.rangeOf(URI, '•  plans  drift , utilise\n•  them quicky'),
      context: { diagnostics: [], only: [''] },
    });
    const titles = [...(await running.actions(URI, problems)), ...chosen].map(({ title }) => title);
    expect(titles).toContain('⟪Insert “Headline findings”⟫');
    expect(titles).toContain('⟪Tidy this passage⟫');
    expect(titles.filter((title) => !WHOLE.test(title))).toEqual([]);
  });
});
