import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { FileReader, Branding } from '../export/branding/load-branding';
import type { ExportBundle } from '../export/write-letter';
import { readBytes } from '../host/read-file';

/** The options of `export` for fonts and picture. */
export interface BrandingOptions {
  readonly fonts?: string;
  readonly 'letterhead-picture'?: string;
  readonly 'alternative-text'?: string;
}

/** Returns the files that the options name, or one sentence that says what is wrong with one of them. */
export function brandingOf(
  options: BrandingOptions,
  folder: string,
  bundle: ExportBundle,
): Promise<Branding | { readonly problem: string }> {
  const { fonts, 'letterhead-picture': picture, 'alternative-text': alternativeText = '' } = options;
  return bundle.loadBranding(
    {
      ...(fonts === undefined ? {} : { fonts }),
      ...(picture === undefined ? {} : { image: { path: picture, alternativeText } }),
    },
    diskFrom(folder),
  );
}

/** Returns what is wrong with the options themselves. */
export function brandingFault(options: BrandingOptions): string | undefined {
  const { 'letterhead-picture': picture, 'alternative-text': words } = options;
  if (picture !== undefined && !words?.trim())
    return (
      '--letterhead-picture needs --alternative-text: a few words that say what the picture shows, for ' +
      'those who cannot see it.'
    );
  return picture === undefined && words !== undefined
    ? '--alternative-text is for the picture that --letterhead-picture names.'
    : undefined;
}

// Sentences name files as the user gave them.
const diskFrom = (folder: string): FileReader => ({
  names: (given) => {
    try {
      return readdirSync(path.resolve(folder, given));
    } catch {
      return undefined;
    }
  },
  read: (given, most) => {
    const file = path.resolve(folder, given);
    const read = readBytes(file, { most });
    return 'problem' in read ? { problem: read.problem.replace(file, given) } : read;
  },
});
