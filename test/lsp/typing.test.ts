import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { COMPLETE } from '../ide/letters';
import { buildServer, ServerProcess, unSnippet } from './server-process';
import { HEADINGS, SENTENCES } from './typed-words';

/**
 * Types as VS Code does with this extension's settings: a trigger character requests completions, an incomplete list is
 * requested again with each character, Tab accepts what is shown and Enter does not.
 */
class Typist {
  private shown: readonly CompletionItem[] = [];
  private readonly triggers: readonly string[];

  constructor(
    private readonly server: ServerProcess,
    private readonly uri: string,
    private at: number,
  ) {
    this.triggers = server.initialized.capabilities.completionProvider?.triggerCharacters ?? [];
  }

  get text(): string {
    return this.server.document(this.uri).getText();
  }

  async type(words: string): Promise<void> {
    for (const character of words) await this.press(character);
  }

  /** What is shown is accepted; without suggestions Tab would insert a tab, which is left out here. */
  async tab(): Promise<void> {
    const [first] = this.shown;
    if (!first?.textEdit) return;
    const newText = unSnippet(first.textEdit.newText).replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1');
    const after = TextDocument.applyEdits(this.server.document(this.uri), [
      { ...(first.textEdit as TextEdit), newText },
    ]);
    await this.server.change(this.uri, { text: after });
    this.shown = [];
  }

  private async press(character: string): Promise<void> {
    const position = this.server.document(this.uri).positionAt(this.at);
    await this.server.change(this.uri, { range: { start: position, end: position }, text: character });
    this.at += character.length;
    const trigger = this.triggers.includes(character);
    if (character === '\n') this.shown = [];
    else if (trigger || this.shown.length > 0) {
      const list = await this.server.request<CompletionList>('textDocument/completion', {
        textDocument: { uri: this.uri },
        position: this.server.document(this.uri).positionAt(this.at),
        context: trigger ? { triggerKind: 2, triggerCharacter: character } : { triggerKind: 3 },
      });
      if (list.items.length > 0) expect(list.isIncomplete).toBe(true);
      this.shown = list.items;
    }
  }
}

let server: ServerProcess;
beforeAll(async () => {
  buildServer();
  server = await ServerProcess.start();
}, 120_000);
afterAll(async () => {
  expect(server.errors).toEqual([]);
  expect(await server.stop()).toBe(0);
});

let letters = 0;
async function typistIn(letter: string): Promise<Typist> {
  const uri = `file:///letters/typed-${++letters}.letter.md`;
  const at = letter.indexOf('|');
  await server.open(uri, letter.replace('|', ''));
  return new Typist(server, uri, at);
}

const noHeadline = COMPLETE.replace(/## Headline findings[^]*?\n\n(?=## What)/, '|\n\n');
const places: readonly (readonly [string, string])[] = [
  ['an empty letter', '|'],
  ['a letter without its headline findings', noHeadline],
  ['the findings of a letter', COMPLETE.replace('Leaders know', '|\n\nLeaders know')],
];

describe('typed text is never replaced', () => {
  it.each(places)(
    'headings in %s',
    async (_, letter) => {
      for (const heading of HEADINGS) {
        const typist = await typistIn(letter);
        await typist.type(heading);
        await typist.tab();
        expect(typist.text).toBe(letter.replace('|', () => heading));
        await typist.type('\n');
        expect(typist.text).toBe(letter.replace('|', () => `${heading}\n`));
      }
    },
    120_000,
  );

  it.each([...places, ['the opening', COMPLETE.replace('Inspectors looked', '|\n\nInspectors looked')] as const])(
    'two hundred sentences in %s',
    async (_, letter) => {
      const typist = await typistIn(letter);
      let written = '';
      expect(SENTENCES).toHaveLength(200);
      for (const sentence of SENTENCES) {
        await typist.type(sentence);
        await typist.tab();
        await typist.type('\n\n');
        written += `${sentence}\n\n`;
        expect(typist.text).toBe(letter.replace('|', () => written));
      }
    },
    240_000,
  );
});

describe('suggestions while typing', () => {
  it('complete a heading, and a stock sentence after two words', async () => {
    const heading = await typistIn(noHeadline);
    await heading.type('## Head');
    await heading.tab();
    expect(heading.text).toContain('\n\n## Headline findings\n\n[');
    const closing = COMPLETE.replace(/Ofsted will take.*/, '|');
    const sentence = await typistIn(closing);
    await sentence.type('Ofsted');
    await sentence.tab();
    expect(sentence.text).toContain('\nOfsted\n');
    await sentence.type(' will ');
    await sentence.tab();
    expect(sentence.text).toBe(COMPLETE);
  });

  it('include snippets of the letter’s own template after il-', async () => {
    const typist = await typistIn('|');
    await typist.type('il-sal');
    await typist.tab();
    expect(typist.text).toBe('Dear Ms [surname]');
  });
});
