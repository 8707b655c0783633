// Harper as a command: `node harper-check.mjs FILE…` writes its messages, one a line.
import { readFileSync } from 'node:fs';
import { lintsOf } from './harper.mjs';

for (const file of process.argv.slice(2)) {
  process.stdout.write(
    (await lintsOf(readFileSync(file, 'utf8')))
      .map(({ start, message, kind }) => `${file}:${start} ${message.replaceAll('\n', ' ')} (${kind})\n`)
      .join(''),
  );
}
