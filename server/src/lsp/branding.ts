import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { FONT_FILE } from '../export/branding/font-bounds';
import type { FileReader, Branding, BrandingRequest } from '../export/branding/load-branding';
import type { ExportBundle } from '../export/write-letter';
import { readBytes } from '../host/read-file';
import type { ExportSettings } from '../protocol/protocol';
import type { FileSupply } from './file-supply';
import { pathOf, shownPath, wholePath } from './path-of';

/**
 * The fonts and the picture that the settings name, for letters of a place. They are read again only when one of the
 * files has changed.
 */
export class BrandingStore {
  private readonly known = new Map<
    string,
    { readonly stamp: string; readonly branding: Promise<Branding | { readonly problem: string }> }
  >();

  constructor(
    private readonly connection: Pick<Connection, 'workspace'>,
    private readonly files: Pick<FileSupply, 'named'>,
  ) {}

  async of(
    uri: string,
    settings: ExportSettings,
    bundle: ExportBundle,
  ): Promise<Branding | { readonly problem: string }> {
    const wanted = wantedBy(settings);
    if (!wanted.fonts && !wanted.image) return {};
    const whole = withWholePaths(wanted, await this.folderOf(uri));
    if ('problem' in whole) return whole;
    await this.files.named(namesOf(whole));
    const key = JSON.stringify(whole);
    const stamp = namesOf(whole).map(stampOf).join();
    const found = this.known.get(key);
    if (found?.stamp === stamp) return found.branding;
    const branding = bundle.loadBranding(whole, disk).then((loaded) => inWords(loaded, namesOf(whole)));
    this.known.clear();
    this.known.set(key, { stamp, branding });
    return branding;
  }

  /** The workspace folder that holds a letter, else the first. */
  private async folderOf(uri: string): Promise<string | undefined> {
    try {
      const folders = ((await this.connection.workspace.getWorkspaceFolders()) ?? []).filter(
        (one) => pathOf(one.uri) !== undefined,
      );
      const holding = folders
        .filter((one) => uri.startsWith(`${one.uri.replace(/\/$/, '')}/`))
        .sort((a, b) => b.uri.length - a.uri.length);
      const found = holding[0] ?? folders[0];
      return found && pathOf(found.uri);
    } catch {
      // A client without folders.
      return undefined;
    }
  }
}

/** What the settings ask for; '' is nothing. */
function wantedBy({ fonts, letterheadPicture: { path: file, alternativeText } }: ExportSettings): BrandingRequest {
  const named = typeof fonts === 'string' ? fonts.trim() : fonts;
  return {
    ...(named === '' ? {} : { fonts: named }),
    ...(file.trim() === '' ? {} : { image: { path: file.trim(), alternativeText } }),
  };
}

const namesOf = ({ fonts, image: picture }: BrandingRequest): readonly string[] => [
  ...(fonts === undefined
    ? []
    : typeof fonts === 'string'
      ? [fonts]
      : [fonts.regular, fonts.bold, ...(fonts.italic === undefined ? [] : [fonts.italic])]),
  ...(picture ? [picture.path] : []),
];

function withWholePaths(
  { fonts, image: picture }: BrandingRequest,
  folder: string | undefined,
): BrandingRequest | { readonly problem: string } {
  const names = namesOf({ ...(fonts === undefined ? {} : { fonts }), ...(picture ? { image: picture } : {}) });
  if (names.includes(''))
    return {
      problem: 'The setting inspectionLetters.export.fonts names no file for the regular or the bold font: give both.',
    };
  const stray = names.find((name) => wholePath(name, folder) === undefined);
  if (stray !== undefined)
    return {
      problem: `${stray} is not an absolute path, and no folder is open that it could be in: write the path in full.`,
    };
  const whole = (name: string): string => wholePath(name, folder) ?? name;
  return {
    ...(fonts === undefined
      ? {}
      : {
          fonts:
            typeof fonts === 'string'
              ? whole(fonts)
              : {
                  regular: whole(fonts.regular),
                  bold: whole(fonts.bold),
                  ...(fonts.italic === undefined ? {} : { italic: whole(fonts.italic) }),
                },
        }),
    ...(picture ? { image: { ...picture, path: whole(picture.path) } } : {}),
  };
}

/** With the paths of a problem as a person knows them. */
function inWords(
  branding: Branding | { readonly problem: string },
  paths: readonly string[],
): Branding | { readonly problem: string } {
  if (!('problem' in branding)) return branding;
  return { problem: paths.reduce((said, file) => said.replaceAll(file, shownPath(file)), branding.problem) };
}

/** Differs when a file, or what is in a folder, has changed. */
function stampOf(name: string): string {
  try {
    const stat = statSync(name);
    return stat.isDirectory()
      ? readdirSync(name)
          .filter((file) => FONT_FILE.test(file))
          .map((file) => `${file}:${stampOf(path.join(name, file))}`)
          .join(';')
      : `${stat.mtimeMs}.${stat.size}`;
  } catch {
    return 'none';
  }
}

const disk: FileReader = {
  names: (folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return undefined;
    }
  },
  read: (file, most) => {
    const read = readBytes(file, { most });
    if (!('problem' in read)) return read;
    if (read.code === 'EISDIR') return { problem: `${file} is no file: name one.` };
    return { problem: read.code === 'ENOENT' ? `${file} is not there: mend the path in the settings.` : read.problem };
  },
};
