import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DEFAULT_HEADINGS, HEADINGS, SENTENCES } from '../../lsp/typed-words';
import { api, closeAll, letterText, openLetter } from './hands';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A few character by character; the others up to where something may be suggested, and then the rest. */
const inPieces = (text: string, i: number): readonly string[] =>
  i % 40 === 0 ? [...text] : (/^(#+ \S*|.*\s)(.+)$/s.exec(text)?.slice(1) ?? [text]);

/** Types one piece after another into a letter, as long as it is the active one. */
async function type(document: vscode.TextDocument, pieces: readonly string[]): Promise<void> {
  for (const text of pieces) {
    assert.equal(vscode.window.activeTextEditor?.document, document, 'the letter is still the one that is edited');
    await vscode.commands.executeCommand('type', { text });
  }
}

/** Tab accepts the first suggestion; without suggestions it would insert a tab, which is left out. */
const tab = (): Thenable<unknown> => vscode.commands.executeCommand('acceptSelectedSuggestion');

describe('typing', function () {
  this.timeout(240_000);
  before(api);
  afterEach(closeAll);

  async function openAt(text: string): Promise<vscode.TextEditor> {
    const editor = await openLetter(text.replace('|', ''));
    const at = editor.document.positionAt(text.indexOf('|'));
    editor.selection = new vscode.Selection(at, at);
    return editor;
  }

  const letter = letterText({ without: ['## Headline findings'] }).replace('## Main findings', '|\n\n## Main findings');

  it('has settings that accept nothing without being asked', async () => {
    const { document } = await openLetter('');
    const editor = vscode.workspace.getConfiguration('editor', document);
    assert.equal(editor.get('acceptSuggestionOnEnter'), 'off');
    assert.deepEqual(editor.get('quickSuggestions'), { other: 'off', comments: 'off', strings: 'off' });
    assert.equal(editor.get('unicodeHighlight.nonBasicASCII'), false);
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
  });

  it('leaves every heading as typed, with Tab and Enter', async () => {
    const { document } = await openAt(letter);
    let written = '';
    for (const [i, heading] of HEADINGS.entries()) {
      await type(document, inPieces(heading, i));
      await pause(40);
      await tab();
      await type(document, ['\n']);
      written += `${heading}\n`;
      assert.equal(
        document.getText(),
        letter.replace('|', () => written),
      );
    }
  });

  it('leaves two hundred sentences as typed, with Tab and Enter', async () => {
    const { document } = await openAt(letter);
    let written = '';
    for (const [i, sentence] of SENTENCES.entries()) {
      await type(document, inPieces(sentence, i));
      await pause(20);
      await tab();
      await type(document, ['\n']);
      written += `${sentence}\n`;
      assert.equal(
        document.getText(),
        letter.replace('|', () => written),
      );
    }
  });

  it('leaves text typed key by key, forty milliseconds apart, with Enter and Tab', async () => {
    const { document } = await openAt(letter);
    const sentences = SENTENCES.filter((_sentence, i) => i % 10 === 0);
    assert.equal(sentences.length, 20);
    let written = '';
    for (const line of [...DEFAULT_HEADINGS, ...sentences]) {
      for (const key of line) {
        await Promise.all([type(document, [key]), pause(40)]);
      }
      await tab();
      await type(document, ['\n']);
      written += `${line}\n`;
      assert.equal(
        document.getText(),
        letter.replace('|', () => written),
      );
    }
  });
});
