// Runs in VS Code with a workspace in no folder of this computer, which `tools/test-browser.mjs` opens. It writes the
// report that the suite in the browser writes.
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');
const { registerVirtualFiles } = require('./virtual-files.cjs');

const folder = process.env.LETTERS_IN_MEMORY;
const at = (name) => vscode.Uri.parse(`letters-in-memory:/${name}`);

async function until(what, ask) {
  for (let i = 0; i < 600; i++) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited a minute in vain: ${what}`);
}

const rulesOf = (uri) =>
  vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));

const TESTS = {
  'checks a letter with what its team keeps': async () => {
    await vscode.window.showTextDocument(at('missing-section.letter.md'));
    await until('words are checked', () => rulesOf(at('missing-section.letter.md')).length > 0);
    assert.ok(!rulesOf(at('missing-section.letter.md')).includes('missing-section'));
  },
  'keeps comments beside a letter': async () => {
    const { exports: api } = vscode.extensions.getExtension('inspection-letters.inspection-letters');
    await vscode.window.showTextDocument(at('missing-section.letter.md'));
    const answer = await api.session.request(
      { method: 'inspectionLetter/addComment' },
      {
        uri: at('missing-section.letter.md').toString(),
        range: { start: new vscode.Position(0, 0), end: new vscode.Position(0, 3) },
        author: { name: 'Ada Quill' },
        text: 'Is this the day?',
      },
    );
    assert.deepEqual(answer, {});
    assert.match(fs.readFileSync(path.join(folder, 'missing-section.comments.json'), 'utf8'), /Is this the day\?/);
  },
  'exports with the team’s fonts and picture, byte for byte as the desktop does': async () => {
    await vscode.commands.executeCommand('inspectionLetters.exportPdf', at('complete.letter.md'));
    const pdf = await until('the file is there', () => read('complete.pdf'));
    assert.ok(pdf.equals(read('look/desktop.pdf')));
  },
};

function read(name) {
  const file = path.join(folder, name);
  return fs.existsSync(file) ? fs.readFileSync(file) : undefined;
}

exports.run = async () => {
  const rows = [];
  const virtual = registerVirtualFiles();
  await vscode.extensions.getExtension('inspection-letters.inspection-letters').activate();
  for (const [name, test] of Object.entries(TESTS)) {
    const title = `a workspace in no folder of this computer ${name}`;
    try {
      await test();
      rows.push({ title, state: 'passed' });
    } catch (error) {
      rows.push({ title, state: 'failed', error: error.stack });
    }
  }
  virtual.dispose();
  fs.writeFileSync(path.join(folder, 'suite-report.json'), JSON.stringify({ done: true, rows }));
};
