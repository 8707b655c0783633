import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { HEADINGS, SENTENCES } from '../../lsp/typed-words';
import { api, closeAll, letterText, openLetter } from './hands';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Types a character at a time; `gap` milliseconds lie between two. */
async function type(words: string, gap: number): Promise<void> {
  for (const text of words) {
    await vscode.commands.executeCommand('type', { text });
    if (gap > 0) await pause(gap);
  }
}

/** The Tab key where suggestions are shown takes the first; where none are it would write a tab, which is left out. */
const tab = (): Thenable<unknown> => vscode.commands.executeCommand('acceptSelectedSuggestion');

describe('typing', function () {
  this.timeout(180_000);
  before(api);
  afterEach(closeAll);

  async function openAt(text: string): Promise<vscode.TextEditor> {
    const editor = await openLetter(text.replace('|', ''));
    const at = editor.document.positionAt(text.indexOf('|'));
    editor.selection = new vscode.Selection(at, at);
    return editor;
  }

  const letter = letterText({ without: ['## Headline findings'] }).replace('## Main findings', '|\n\n## Main findings');

  it('has settings by which nothing is taken unasked', async () => {
    const { document } = await openLetter('');
    const editor = vscode.workspace.getConfiguration('editor', document);
    assert.equal(editor.get('acceptSuggestionOnEnter'), 'off');
    assert.deepEqual(editor.get('quickSuggestions'), { other: 'off', comments: 'off', strings: 'off' });
    assert.equal(editor.get('unicodeHighlight.nonBasicASCII'), false);
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
  });

  it('leaves every heading as it was typed, with Tab and Enter', async () => {
    for (const heading of HEADINGS) {
      const { document } = await openAt(letter);
      await type(heading, 5);
      await pause(150);
      await tab();
      await type('\n', 0);
      assert.equal(
        document.getText(),
        letter.replace('|', () => `${heading}\n`),
      );
      await closeAll();
    }
  });

  it('leaves two hundred sentences as they were typed, with Tab and Enter', async () => {
    const { document } = await openAt(letter);
    let written = '';
    for (const [i, sentence] of SENTENCES.entries()) {
      // Every tenth at the speed of a hand.
      await type(sentence, i % 10 === 0 ? 50 : 0);
      await pause(50);
      await tab();
      await type('\n', 0);
      written += `${sentence}\n`;
      assert.equal(
        document.getText(),
        letter.replace('|', () => written),
      );
    }
  });
});
