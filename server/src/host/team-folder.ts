import { lstatSync, opendirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TeamWording } from '../nlp/lexicons/team-wording';
import { MAX_WORDINGS, wordingsFrom } from '../nlp/lexicons/team-wording';
import { parseTemplate } from '../templates/parse';
import type { Template } from '../templates/template';
import { lineIndexOf } from '../text/line-index';
import { firstLine } from '../text/printable';
import { YAML_BOUNDS, readYaml } from '../text/yaml';
import type { IoProblem } from './files';
import { codeOf, describeIoError } from './files';
import { MAX_FILE_BYTES, readText } from './read-file';
import { reasonToDistrust, foldersUpwards } from './trust';

/**
 * What a team keeps beside its letters in `.letters/`: its own templates and words, and problems to ignore everywhere.
 */
export interface TeamFolder {
  readonly templates: readonly Template[];
  readonly ignore: readonly TeamIgnored[];
  /** Words that are spelt correctly, one per line of `words.txt`; lines beginning with `#` are comments. */
  readonly words: readonly string[];
  /** Word sequences that are usual in the team's letters, one per line of `phrases.txt`, which `learn-words` writes. */
  readonly phrases: readonly string[];
  /** Words that the team avoids, from `wording.yaml`. */
  readonly wording: readonly TeamWording[];
  /** Errors in those files, one sentence each with file and line. */
  readonly problems: readonly string[];
}

export interface TeamIgnored {
  readonly rule: string;
  readonly reason: string;
  /** The absolute path of the file that ignores it. */
  readonly file: string;
}

const NAME = '.letters';
const NOTHING: TeamFolder = { templates: [], ignore: [], words: [], phrases: [], wording: [], problems: [] };

/** Absolute paths. */
export interface TeamFoldersRequest {
  /** Folders whose team folders apply to every letter. */
  readonly always: readonly string[];
  /**
   * The highest folder to look in. By default the search ends at the letter's repository, the home folder or the drive.
   */
  readonly top?: string;
  /** The one folder to read, whoever owns it, instead of all that would be found; `none` for no folder at all. */
  readonly team?: 'none' | { readonly folder: string };
  /** What to do about a folder that is not trusted: the end of a sentence. */
  readonly remedy?: string;
}

/**
 * Returns the team folders that apply to letters: those in a letter's own folder and the folders above it, nearest
 * first, then those that always apply. Each is read once. A folder or file that others may write to is not read and is
 * reported as a problem.
 */
export function teamFolders({ always, top, team, remedy }: TeamFoldersRequest): {
  readonly of: (letter: string) => readonly TeamFolder[];
  readonly shared: () => readonly TeamFolder[];
} {
  const folders = new Map<string, TeamFolder>();
  const chains = new Map<string, readonly TeamFolder[]>();
  if (team !== undefined) {
    const only = team === 'none' ? [] : [readTeamFolder(team.folder, undefined)];
    return { of: () => only, shared: () => only };
  }
  const trust: Trust = { remedy: remedy ?? 'if you trust it, make yourself its only writer' };
  const inFolder = (folder: string): TeamFolder =>
    remember(folders, folder, () => readTeamFolder(path.join(folder, NAME), trust));
  // Letters with the same team folders share one list of them.
  const real = (found: readonly TeamFolder[]): readonly TeamFolder[] => {
    const list = [...new Set(found)].filter((folder) => folder !== NOTHING);
    return (
      [...chains.values()].find(
        (known) => known.length === list.length && known.every((folder, i) => folder === list[i]),
      ) ?? list
    );
  };
  const shared = (): readonly TeamFolder[] => remember(chains, '', () => real(always.map(inFolder)));
  return {
    of: (letter) =>
      remember(chains, path.dirname(letter), (start) =>
        real([...foldersUpwards(start, top).map(inFolder), ...shared()]),
      ),
    shared,
  };
}

/**
 * Returns the folder that the user names as the team's: one that holds templates and lists, or whose `.letters` does.
 */
export function namedTeamFolder(given: string, from: string): { readonly folder: string } | IoProblem {
  const folder = path.resolve(from, given);
  try {
    if (!statSync(folder).isDirectory())
      return { problem: `${given} is not a folder: name the folder that holds the team’s templates and lists.` };
    const found = [folder, path.join(folder, NAME)].find((one) =>
      CONTENTS.some((name) => isThere(path.join(one, name))),
    );
    return found === undefined
      ? { problem: `${given} holds none of ${CONTENTS.join(', ')}: name the team’s folder, such as shared/${NAME}.` }
      : { folder: found };
  } catch (error) {
    return { problem: describeIoError(given, error) };
  }
}

const CONTENTS = ['templates', 'ignore.yaml', 'words.txt', 'phrases.txt', 'wording.yaml'];

/** Set if a folder was found rather than named, so that its owner matters. */
interface Trust {
  readonly remedy: string;
}

function remember<V>(map: Map<string, V>, key: string, make: (key: string) => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  map.set(key, made);
  return made;
}

function readTeamFolder(folder: string, trust: Trust | undefined): TeamFolder {
  const problems: string[] = [];
  try {
    const itself = lstatSync(folder);
    const stats = itself.isSymbolicLink() ? statSync(folder) : itself;
    if (!stats.isDirectory())
      return {
        ...NOTHING,
        problems: [`${folder} is not a folder, so the team has no templates and lists: replace it with one.`],
      };
    const reason = trust && (reasonToDistrust(itself) ?? reasonToDistrust(stats));
    if (trust && reason !== undefined) return { ...NOTHING, problems: [notTrusted(folder, reason, trust)] };
  } catch (error) {
    // Most folders have no team folder.
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return NOTHING;
    return { ...NOTHING, problems: [describeIoError(folder, error)] };
  }
  const reader: Reader = { problems, trust };
  return {
    templates: readTemplates(path.join(folder, 'templates'), reader),
    ignore: readIgnored(path.join(folder, 'ignore.yaml'), reader),
    words: readLines(path.join(folder, 'words.txt'), MAX_FILE_BYTES.teamWords, reader),
    phrases: readLines(path.join(folder, 'phrases.txt'), MAX_FILE_BYTES.teamPhrases, reader),
    wording: readWording(path.join(folder, 'wording.yaml'), reader),
    problems,
  };
}

interface Reader {
  readonly problems: string[];
  readonly trust: Trust | undefined;
}

const notTrusted = (file: string, reason: string, { remedy }: Trust): string =>
  `${file} is not read, because ${reason}: ${remedy}.`;

/** Returns the text of a team's file; undefined if there is none, or if it cannot be read, which is reported. */
function teamText(file: string, most: number, { problems, trust }: Reader): string | undefined {
  if (!isThere(file)) return undefined;
  const read = readText(file, {
    most,
    ...(trust && {
      refuse: (stats) => {
        const reason = reasonToDistrust(stats);
        return reason === undefined ? undefined : notTrusted(file, reason, trust);
      },
    }),
  });
  if ('text' in read && read.faithful) return read.text;
  problems.push(
    'problem' in read
      ? read.problem
      : `${file} holds bytes that are not ${read.encoding.toUpperCase()} text: save it as UTF-8.`,
  );
  return undefined;
}

/** True if anything of that name exists, even a dangling link. */
function isThere(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR';
  }
}

const MAX_TEMPLATES = 100;
/** The most names in a folder of templates; one with more is something else. */
const MAX_FOLDER_NAMES = 1_000;
/** The most lexical tokens in all templates of a folder: twice what 300 KB of ordinary templates hold. */
const MAX_TEMPLATE_TOKENS = 100_000;
/** The most faults reported per file; further ones are mostly consequences. */
const MAX_FAULTS = 10;

function readTemplates(folder: string, reader: Reader): readonly Template[] {
  const templates: Template[] = [];
  let room: number = MAX_FILE_BYTES.teamYaml;
  let tokens = MAX_TEMPLATE_TOKENS;
  for (const file of yamlFiles(folder, reader)) {
    const text = teamText(file, MAX_FILE_BYTES.teamYaml, reader);
    if (text === undefined) continue;
    room -= text.length;
    if (room < 0) {
      reader.problems.push(
        `The templates in ${folder} have more than ${MAX_FILE_BYTES.teamYaml / 1_000_000} MB together; ` +
          `${path.basename(file)} and those after it are not read.`,
      );
      break;
    }
    if (tokens <= 0) {
      reader.problems.push(
        `The templates in ${folder} contain too many words and symbols together; ${path.basename(file)} and those ` +
          'after it are not read.',
      );
      break;
    }
    const {
      template,
      problems: faults,
      tokens: read,
    } = parseTemplate(text, { ...YAML_BOUNDS, tokens: Math.min(YAML_BOUNDS.tokens, tokens) });
    tokens -= read;
    const lineIndex = lineIndexOf(text);
    tellFaults(
      file,
      faults.map(({ message, span }) => ({ message, line: lineIndex.lineAt(span.start) + 1 })),
      reader,
    );
    if (template) templates.push(template);
  }
  return templates;
}

function tellFaults(
  file: string,
  faults: readonly { readonly message: string; readonly line: number }[],
  { problems }: Reader,
): void {
  for (const { message, line } of faults.slice(0, MAX_FAULTS)) problems.push(`${file}:${line}: ${message}`);
  if (faults.length > MAX_FAULTS) problems.push(`${file} has ${faults.length - MAX_FAULTS} more errors.`);
}

function yamlFiles(folder: string, { problems }: Reader): readonly string[] {
  const names: string[] = [];
  try {
    const opened = opendirSync(folder);
    try {
      for (let entry = opened.readSync(), seen = 0; entry; entry = opened.readSync()) {
        if (/\.ya?ml$/i.test(entry.name)) names.push(entry.name);
        if (++seen > MAX_FOLDER_NAMES || names.length > MAX_TEMPLATES) {
          problems.push(
            `${folder} holds more than ` +
              `${names.length > MAX_TEMPLATES ? `${MAX_TEMPLATES} templates` : `${MAX_FOLDER_NAMES} files`}, so ` +
              'none of them is read: leave only the team’s templates there.',
          );
          return [];
        }
      }
    } finally {
      opened.closeSync();
    }
  } catch (error) {
    if (isThere(folder)) problems.push(describeIoError(folder, error));
    return [];
  }
  return names.sort().map((name) => path.join(folder, name));
}

/** Returns the data in a team's YAML file; undefined if there is none, or if it must not be read, which is reported. */
function readYamlFile(file: string, reader: Reader): unknown {
  const text = teamText(file, MAX_FILE_BYTES.teamYaml, reader);
  if (text === undefined) return undefined;
  const lineIndex = lineIndexOf(text);
  const tell = (message: string, at: number): undefined => {
    tellFaults(file, [{ message, line: lineIndex.lineAt(Math.min(at, text.length)) + 1 }], reader);
  };
  const yaml = readYaml(text);
  if ('fault' in yaml) return tell(yaml.fault.message, yaml.fault.span.start);
  const [fault] = yaml.document.errors;
  if (fault) return tell(`This is not valid YAML: ${firstLine(fault.message)}`, fault.pos[0]);
  try {
    return yaml.document.toJS({ maxAliasCount: YAML_BOUNDS.aliases }) ?? [];
  } catch (error) {
    reader.problems.push(
      `${file} cannot be read: ${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)}.`,
    );
    return undefined;
  }
}

function readIgnored(file: string, reader: Reader): TeamFolder['ignore'] {
  const value = readYamlFile(file, reader);
  if (value === undefined) return [];
  const entries = (Array.isArray(value) ? (value as unknown[]) : [undefined]).map((entry) => ignoredIn(entry, file));
  if (entries.includes(undefined))
    reader.problems.push(
      `${file}: each entry needs a “rule” and a “reason”, as in “- rule: unknown-authority”, “  reason: an ` +
        'invented council”.',
    );
  return entries.filter((entry) => entry !== undefined);
}

function readWording(file: string, reader: Reader): TeamFolder['wording'] {
  const value = readYamlFile(file, reader);
  if (value === undefined) return [];
  const entries = (Array.isArray(value) ? (value as unknown[]) : [undefined]).map(wordingsFrom);
  const faults = new Set(entries.filter((entry) => typeof entry === 'string'));
  for (const fault of [...faults].slice(0, MAX_FAULTS)) reader.problems.push(`${file}: ${fault}`);
  const wordings = entries.flatMap((entry) => (typeof entry === 'string' ? [] : entry));
  if (wordings.length > MAX_WORDINGS)
    reader.problems.push(`${file} has more than ${MAX_WORDINGS} words to avoid: the rest are not read.`);
  return wordings.slice(0, MAX_WORDINGS);
}

function ignoredIn(entry: unknown, file: string): TeamIgnored | undefined {
  const { rule, reason } = (typeof entry === 'object' && entry !== null ? entry : {}) as {
    rule?: unknown;
    reason?: unknown;
  };
  return typeof rule === 'string' && typeof reason === 'string' && reason.trim() !== ''
    ? { rule, reason, file }
    : undefined;
}

/** Returns the lines of a list, without empty lines and comments. */
function readLines(file: string, most: number, reader: Reader): readonly string[] {
  const text = teamText(file, most, reader) ?? '';
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
