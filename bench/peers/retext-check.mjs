// Stock retext as a command: `node retext-check.mjs FILE…` writes its messages, one a line.
import { readFileSync } from 'node:fs';
import { messagesOf } from './stock-retext.mjs';

for (const file of process.argv.slice(2)) {
  const lines = (await messagesOf(readFileSync(file, 'utf8'))).map(
    (message) => `${file}:${message.line}:${message.column} ${message.reason} (${message.source})\n`,
  );
  process.stdout.write(lines.join(''));
}
