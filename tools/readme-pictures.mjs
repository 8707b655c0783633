#!/usr/bin/env node
// Takes the pictures of README.md in the browser VS Code, light and dark: docs/pictures/editor-light.png and -dark.png.
// Run it when what they show has changed; `npm test` does not.
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './console.mjs';

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

const folder = path.join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
for (const [name, theme] of Object.entries(THEMES)) {
  const settings = {
    'workbench.colorTheme': theme,
    'window.commandCenter': false,
    'workbench.layoutControl.enabled': false,
  };
  const ended = await run(process.execPath, [
    path.join(root, 'tools/vscode-shot.mjs'),
    ...(name === 'light' ? [] : ['--no-build']),
    ...['--file', 'northmoor-with-problems.letter.md', '--script', path.join(root, 'tools/pictures/editor.mjs')],
    ...['--out', folder, '--size', '1280x800', '--settings', JSON.stringify(settings)],
  ]);
  if (ended !== 0) process.exit(ended);
  renameSync(path.join(folder, 'editor.png'), path.join(folder, `editor-${name}.png`));
}
