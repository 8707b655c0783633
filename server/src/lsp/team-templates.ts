import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver/node';
import { parse } from 'yaml';
import { TEAM_IGNORED, WORKSPACE_TEMPLATES } from '../protocol/protocol';
import type { Settings } from '../protocol/protocol';
import { parseTemplate } from '../templates/parse';
import type { Template } from '../templates/template';
import type { ClientAbilities } from './client-abilities';
import type { Log } from './log';

/** True for a file that holds a team's own template. */
export const isTemplateFile = (uri: string): boolean => TEMPLATE_FILE.test(decoded(uri));

/** The globs by which clients watch what a team keeps. */
const WATCHED = [`**/${WORKSPACE_TEMPLATES}/*.{yaml,yml}`, `**/${TEAM_IGNORED}`];

type Ignored = Settings['ignore'];
/** What one folder of the workspace has in its `.letters`. */
interface Team {
  readonly folder: string;
  readonly templates: readonly Template[];
  readonly ignored: Ignored;
}

/** A team's own templates and the findings that it ignores: read from the workspace's folders where it is trusted, and again when they change. */
export class TeamTemplates {
  private current: readonly Team[] = [];
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly client: () => ClientAbilities,
    private readonly log: Log,
    private readonly changed: (templates: readonly Template[]) => void,
  ) {}

  /** Call when the client is initialised. `folders` are URIs. */
  start(folders: readonly string[], folderChanges: boolean): void {
    let open = [...folders];
    void this.readAll(open);
    this.connection.onDidChangeWatchedFiles(({ changes }) => {
      if (changes.some(({ uri }) => isTemplateFile(uri) || decoded(uri).endsWith(`/${TEAM_IGNORED}`))) void this.readAll(open);
    });
    if (this.client().watchFiles) {
      void this.connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) })
        .catch((error: unknown) => this.log.surprise('watching templates', error));
    }
    if (folderChanges) {
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        open = [...open.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        void this.readAll(open);
      });
    }
  }

  /** Resolves when what is to be read has been read. */
  ready(): Promise<void> {
    return this.reading;
  }

  /** What the team ignores in a letter: as its folder of the workspace says; a letter in none of them has what all say. */
  ignoredIn(letter: string): Ignored {
    const own = this.current.filter(({ folder }) => decoded(letter).startsWith(folder));
    return (own.length > 0 ? own : this.current).flatMap(({ ignored }) => ignored);
  }

  // One after the other, so that an older answer never outruns a newer one.
  private readAll(folders: readonly string[]): Promise<void> {
    this.reading = this.reading.then(async () => {
      const found = this.client().trusted ? await Promise.all(folders.map((folder) => this.readFolder(folder))) : [];
      const before = this.current;
      this.current = found;
      if ([...before, ...found].some(({ templates, ignored }) => templates.length > 0 || ignored.length > 0)) this.changed(found.flatMap(({ templates }) => templates));
    }).catch((error: unknown) => this.log.surprise('templates', error));
    return this.reading;
  }

  private async readFolder(uri: string): Promise<Team> {
    const folder = `${decoded(uri).replace(/\/+$/, '')}/`;
    // Only files on this machine can be read; a virtual workspace has the built-in templates.
    if (!uri.startsWith('file:')) return { folder, templates: [], ignored: [] };
    const root = fileURLToPath(uri);
    return { folder, templates: await this.readTemplates(path.join(root, WORKSPACE_TEMPLATES)), ignored: await this.readIgnored(path.join(root, TEAM_IGNORED)) };
  }

  private async readIgnored(file: string): Promise<Ignored> {
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch {
      // Most folders have none.
      return [];
    }
    let entries: unknown;
    try {
      entries = parse(text) ?? [];
    } catch (error) {
      this.log.warn(`${file} is not valid YAML: ${error instanceof Error ? error.message.split('\n')[0] ?? '' : ''}`);
      return [];
    }
    return (Array.isArray(entries) ? (entries as unknown[]) : [undefined]).flatMap((entry) => {
      const { rule, reason } = (typeof entry === 'object' && entry !== null ? entry : {}) as { rule?: unknown; reason?: unknown };
      if (typeof rule === 'string' && typeof reason === 'string' && reason.trim() !== '') return [{ rule, reason }];
      this.log.warn(`${file}: each entry needs a “rule” and a “reason”; one is left out.`);
      return [];
    });
  }

  private async readTemplates(folder: string): Promise<readonly Template[]> {
    let names: string[];
    try {
      names = (await readdir(folder)).filter((name) => /\.ya?ml$/i.test(name)).sort();
    } catch {
      return [];
    }
    const templates: Template[] = [];
    for (const name of names.slice(0, MOST_FILES)) {
      try {
        const { template, problems } = parseTemplate(await readFile(path.join(folder, name), 'utf8'));
        if (template) templates.push(template);
        else this.log.warn(`${name} is not used as a template: ${problems[0]?.message ?? 'it holds none'}`);
      } catch (error) {
        this.log.warn(`${name} could not be read: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return templates;
  }
}

const MOST_FILES = 100;
const TEMPLATE_FILE = new RegExp(`/${WORKSPACE_TEMPLATES.replace('.', '\\.')}/[^/]+\\.ya?ml$`, 'i');

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
