#!/usr/bin/env node
// Stands in for the desktop's `code`: takes the arguments of @vscode/test-electron, and runs the suite in the browser
// VS Code. This allows the desktop path of the tests to be tried without a desktop:
//   VSCODE_EXECUTABLE=tools/vscode-host/code-shim.mjs npm run test:vscode
import { ensureChromium } from './chromium.mjs';
import { installHost } from './install.mjs';
import { runSuite } from './run-suite.mjs';

const extensions = [];
const folders = [];
let suite;
for (const argument of process.argv.slice(2)) {
  const [, name, value] = /^--([A-Za-z-]+)(?:=(.*))?$/s.exec(argument) ?? [];
  if (!name) folders.push(argument);
  else if (name === 'extensionTestsPath') suite = value;
  else if (name === 'extensionDevelopmentPath') extensions.push(value);
  // All other options are for the desktop application.
}

const { executable, problem } = await ensureChromium();
const missing =
  problem ??
  (await installHost()) ??
  (suite && extensions.length > 0 ? undefined : 'This stand-in for VS Code only runs extension tests.');
if (missing) console.error(missing);
process.exit(missing ? 1 : await runSuite({ executable, extensions, suite, folder: folders[0] }));
