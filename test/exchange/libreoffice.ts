import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { escaped } from './word-writer';

/** True where LibreOffice is installed (Debian: libreoffice-writer-nogui). */
export const haveOffice = spawnSync('soffice', ['--version']).status === 0;

/** A step of the macro `libreoffice.bas`. */
export type Step = readonly [kind: string, words: string, more?: string];

/** Starts LibreOffice with a profile of its own in `folder`. */
const office = (folder: string, ...args: readonly string[]): unknown =>
  spawnSync(
    'soffice',
    ['--headless', '--norestore', `-env:UserInstallation=file://${path.join(folder, 'profile')}`, ...args],
    { timeout: 240_000, stdio: 'ignore' },
  );

/** Opens Word files and saves them again, as Word files of the same names in the folder `out` of `folder`. */
export function saveAgain(folder: string, files: readonly string[]): string {
  const out = path.join(folder, 'out');
  office(folder, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out, ...files);
  return out;
}

/** Prints Word files, as PDFs of the same names in the folder `printed` of `folder`. */
export function printed(folder: string, files: readonly string[]): string {
  const out = path.join(folder, 'printed');
  office(folder, '--convert-to', 'pdf', '--outdir', out, ...files);
  return out;
}

/** Runs steps in LibreOffice. Throws what went wrong there. */
export function runOffice(folder: string, steps: readonly Step[]): void {
  const basic = path.join(folder, 'profile/user/basic');
  // A new profile is filled at the first start, macros too.
  office(folder, '--terminate_after_init');
  mkdirSync(path.join(basic, 'Standard'), { recursive: true });
  const namespaces = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const part = (name: string, root: string, type: string, xml: string): void =>
    writeFileSync(
      path.join(basic, name),
      `<?xml version="1.0" encoding="UTF-8"?>\n` +
        `<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${type}.dtd">\n${xml}`,
    );
  const libraries = '<library:library library:name="Standard" library:link="false"/>';
  part(
    'script.xlc',
    'library:libraries',
    'libraries',
    `<library:libraries ${namespaces}>${libraries}</library:libraries>`,
  );
  part(
    'Standard/script.xlb',
    'library:library',
    'library',
    '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" ' +
      'library:readonly="false" library:passwordprotected="false"><library:element library:name="Letters"/>' +
      '</library:library>',
  );
  const macro = readFileSync(path.join(import.meta.dirname, 'libreoffice.bas'), 'utf8');
  part(
    'Standard/Letters.xba',
    'script:module',
    'module',
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Letters" ' +
      `script:language="StarBasic">${escaped(macro)}</script:module>`,
  );
  const list = path.join(folder, 'steps.txt');
  writeFileSync(list, `${steps.map((step) => step.join('\t')).join('\n')}\nend\n\n`);
  office(folder, `macro:///Standard.Letters.Run("${list}")`);
  if (existsSync(`${list}.error`)) throw new Error(readFileSync(`${list}.error`, 'utf8'));
}
