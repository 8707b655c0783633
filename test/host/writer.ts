import { rmSync } from 'node:fs';
import { replaceFile, writeNew } from '../../server/src/host/write-file';

// A separate program that writes files until it is killed, or once: `writer.cjs FOLDER BYTES [once]`. It reports
// errors. Files named old-N exist already and are replaced; those named new-N are created, and removed before.
const [folder = '', bytes = '', once] = process.argv.slice(2);

const content = Buffer.alloc(Number(bytes), 'x');

for (let number = 0; once === undefined || number < 1; number++) {
  // The content shows at both ends which version it is.
  const mark = `<${String(number).padStart(9, '0')}>`;
  content.write(mark, 0);
  content.write(mark, content.length - mark.length);
  const made = `${folder}/new-${number % 3}`;
  rmSync(made, { force: true });
  const troubles = [writeNew(made, content), replaceFile(`${folder}/old-${number % 3}`, content)];
  if (number === 0) process.stdout.write('writing\n');
  for (const trouble of troubles) if (trouble) process.stdout.write(`${trouble.problem}\n`);
}
