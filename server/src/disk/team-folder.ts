import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { parseTemplate } from '../templates/parse';
import type { Template } from '../templates/template';
import { linesOf } from '../text/lines';
import { readText, sentenceFor } from './files';

/** What a team keeps beside its letters, in `.letters/`: its own templates and words, and findings that it ignores everywhere. */
export interface TeamFolder {
  readonly templates: readonly Template[];
  readonly ignore: readonly { readonly rule: string; readonly reason: string }[];
  /** Words that are spelt rightly, one a line of `words.txt`; a line may begin with `#`. */
  readonly words: readonly string[];
  /** What is wrong in those files, a sentence each with file and line. */
  readonly problems: readonly string[];
}

const NAME = '.letters';
const NOTHING: TeamFolder = { templates: [], ignore: [], words: [], problems: [] };

/** Whole paths. */
export interface TeamFoldersRequest {
  /** What the team folders in these say holds for every letter. */
  readonly always: readonly string[];
  /** The highest folder that is looked into, where not all above a letter are. */
  readonly top?: string;
}

/**
 * The team folders that hold for letters: those in a letter's own folder and in every folder above it, nearest first, and
 * then those that always hold. Each is read once.
 */
export function teamFolders({ always, top }: TeamFoldersRequest): { readonly of: (letter: string) => readonly TeamFolder[]; readonly shared: () => readonly TeamFolder[] } {
  const folders = new Map<string, TeamFolder>();
  const chains = new Map<string, readonly TeamFolder[]>();
  const inFolder = (folder: string): TeamFolder => remember(folders, folder, () => readTeamFolder(path.join(folder, NAME)));
  // Letters with the same team folders have the same list of them.
  const real = (found: readonly TeamFolder[]): readonly TeamFolder[] => {
    const list = [...new Set(found)].filter((folder) => folder !== NOTHING);
    return [...chains.values()].find((known) => known.length === list.length && known.every((folder, i) => folder === list[i])) ?? list;
  };
  const shared = (): readonly TeamFolder[] => remember(chains, '', () => real(always.map(inFolder)));
  return {
    of: (letter) => remember(chains, path.dirname(letter), (start) => {
      const found: TeamFolder[] = [];
      for (let folder = start, below = ''; folder !== below; below = folder, folder = path.dirname(folder)) {
        found.push(inFolder(folder));
        if (folder === top) break;
      }
      return real([...found, ...shared()]);
    }),
    shared,
  };
}

function remember<V>(map: Map<string, V>, key: string, make: (key: string) => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  map.set(key, made);
  return made;
}

function readTeamFolder(folder: string): TeamFolder {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    // Most folders have none.
    return NOTHING;
  }
  const problems: string[] = [];
  return {
    templates: names.includes('templates') ? readTemplates(path.join(folder, 'templates'), problems) : [],
    ignore: names.includes('ignore.yaml') ? readIgnored(path.join(folder, 'ignore.yaml'), problems) : [],
    words: names.includes('words.txt') ? readWords(path.join(folder, 'words.txt'), problems) : [],
    problems,
  };
}

const MOST_TEMPLATES = 100;

function readTemplates(folder: string, problems: string[]): readonly Template[] {
  const templates: Template[] = [];
  for (const file of yamlFiles(folder, problems).slice(0, MOST_TEMPLATES)) {
    const read = readText(file);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const { template, problems: faults } = parseTemplate(read.text);
    const lines = linesOf(read.text);
    for (const { message, span } of faults) problems.push(`${file}:${lines.lineAt(span.start) + 1}: ${message}`);
    if (template) templates.push(template);
  }
  return templates;
}

function yamlFiles(folder: string, problems: string[]): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name)).sort().map((name) => path.join(folder, name));
  } catch (error) {
    problems.push(sentenceFor(folder, error));
    return [];
  }
}

function readIgnored(file: string, problems: string[]): TeamFolder['ignore'] {
  const read = readText(file);
  if ('problem' in read) {
    problems.push(read.problem);
    return [];
  }
  let value: unknown;
  try {
    value = parse(read.text) ?? [];
  } catch (error) {
    problems.push(`${file} is not valid YAML: ${error instanceof Error ? error.message.split('\n')[0] ?? '' : ''}`);
    return [];
  }
  return (Array.isArray(value) ? (value as unknown[]) : [undefined]).flatMap((entry) => {
    const { rule, reason } = (typeof entry === 'object' && entry !== null ? entry : {}) as { rule?: unknown; reason?: unknown };
    if (typeof rule === 'string' && typeof reason === 'string' && reason.trim() !== '') return [{ rule, reason }];
    problems.push(`${file}: each entry needs a “rule” and a “reason”, as in “- rule: unknown-authority”, “  reason: an invented council”.`);
    return [];
  });
}

function readWords(file: string, problems: string[]): readonly string[] {
  const read = readText(file);
  if ('problem' in read) {
    problems.push(read.problem);
    return [];
  }
  return read.text.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}
