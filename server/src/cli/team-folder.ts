import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { parseTemplate } from '../templates/parse';
import type { Template } from '../templates/template';
import { linesOf } from '../text/lines';
import { readText, sentenceFor } from './files';

/** What a team keeps beside its letters, in `.letters/`: its own templates, and findings that it ignores everywhere. */
export interface TeamFolder {
  readonly templates: readonly Template[];
  readonly ignore: readonly { readonly rule: string; readonly reason: string }[];
  /** What is wrong in those files, a sentence each with file and line. */
  readonly problems: readonly string[];
}

const NAME = '.letters';
const NOTHING: TeamFolder = { templates: [], ignore: [], problems: [] };

/**
 * The team folders that hold for a letter: those in its own folder and in every folder above it, nearest first, and
 * then the one in the folder where the command runs. Each is read once.
 */
export function teamFolders(runFolder: string): { readonly of: (letter: string) => readonly TeamFolder[] } {
  const folders = new Map<string, TeamFolder>();
  const chains = new Map<string, readonly TeamFolder[]>();
  const inFolder = (folder: string): TeamFolder => remember(folders, folder, () => readTeamFolder(path.join(folder, NAME)));
  return {
    of: (letter) => remember(chains, path.dirname(path.resolve(runFolder, letter)), (start) => {
      const found: TeamFolder[] = [];
      for (let folder = start, above = ''; folder !== above; above = folder, folder = path.dirname(folder)) found.push(inFolder(folder));
      found.push(inFolder(runFolder));
      return [...new Set(found)].filter((folder) => folder !== NOTHING);
    }),
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
  const templates: Template[] = [];
  const ignore: { rule: string; reason: string }[] = [];
  const problems: string[] = [];
  if (names.includes('templates')) {
    for (const file of yamlFiles(path.join(folder, 'templates'), problems)) {
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
  }
  if (names.includes('ignore.yaml')) readIgnored(path.join(folder, 'ignore.yaml'), ignore, problems);
  return { templates, ignore, problems };
}

function yamlFiles(folder: string, problems: string[]): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort().map((name) => path.join(folder, name));
  } catch (error) {
    problems.push(sentenceFor(folder, error));
    return [];
  }
}

function readIgnored(file: string, ignore: { rule: string; reason: string }[], problems: string[]): void {
  const read = readText(file);
  if ('problem' in read) {
    problems.push(read.problem);
    return;
  }
  let value: unknown;
  try {
    value = parse(read.text);
  } catch (error) {
    problems.push(`${file} is not valid YAML: ${error instanceof Error ? error.message.split('\n')[0] ?? '' : ''}`);
    return;
  }
  if (value === null || value === undefined) return;
  for (const entry of Array.isArray(value) ? (value as unknown[]) : [undefined]) {
    const { rule, reason } = (typeof entry === 'object' && entry !== null ? entry : {}) as { rule?: unknown; reason?: unknown };
    if (typeof rule === 'string' && typeof reason === 'string' && reason.trim() !== '') ignore.push({ rule, reason });
    else problems.push(`${file}: each entry needs a “rule” and a “reason”, as in “- rule: unknown-authority”, “  reason: an invented council”.`);
  }
}
