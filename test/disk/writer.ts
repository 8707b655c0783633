import { writeBack, writeNew } from '../../server/src/disk/write-file';

// A program of its own that writes files until it is killed, or once: `writer.cjs FOLDER BYTES [once]`. It says what went wrong, if
// anything did. Old files are named old-N and stand there already; new ones are named new-N.
const [folder = '', bytes = '', once] = process.argv.slice(2);

/** A text of that length that shows at both ends which one it is. */
const textOf = (mark: string): string => `${mark}${'x'.repeat(Number(bytes) - 2 * mark.length)}${mark}`;

for (let number = 0; once === undefined ? true : number < 1; number++) {
  const mark = `<${String(number).padStart(9, '0')}>`;
  const written = [
    writeNew(`${folder}/new-${number}`, textOf(mark)),
    writeBack(`${folder}/old-${number % 3}`, textOf(mark), { text: '', encoding: 'utf-8', mark: false, faithful: true }),
  ];
  if (number === 0) process.stdout.write('writing\n');
  for (const trouble of written) if (trouble) process.stdout.write(`${trouble.problem}\n`);
}
