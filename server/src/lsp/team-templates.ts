import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver/node';
import { WORKSPACE_TEMPLATES } from '../protocol/protocol';
import { parseTemplate } from '../templates/parse';
import type { Template } from '../templates/template';
import type { ClientAbilities } from './client-abilities';
import type { Log } from './log';

/** True for a file that holds a team's own template. */
export const isTemplateFile = (uri: string): boolean => TEMPLATE_FILE.test(decoded(uri));

/** The glob by which clients watch them. */
export const TEMPLATE_GLOB = `**/${WORKSPACE_TEMPLATES}/*.{yaml,yml}`;

/** A team's own templates: read from the workspace's folders where it is trusted, and again when they change. */
export class TeamTemplates {
  private current: readonly Template[] = [];
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
      if (changes.some(({ uri }) => isTemplateFile(uri))) void this.readAll(open);
    });
    if (this.client().watchFiles) {
      void this.connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: TEMPLATE_GLOB }] })
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

  // One after the other, so that an older answer never outruns a newer one.
  private readAll(folders: readonly string[]): Promise<void> {
    this.reading = this.reading.then(async () => {
      const found = this.client().trusted ? (await Promise.all(folders.map((folder) => this.readFolder(folder)))).flat() : [];
      if (found.length === 0 && this.current.length === 0) return;
      this.current = found;
      this.changed(found);
    }).catch((error: unknown) => this.log.surprise('templates', error));
    return this.reading;
  }

  private async readFolder(uri: string): Promise<readonly Template[]> {
    // Only files on this machine can be read; a virtual workspace has the built-in templates.
    if (!uri.startsWith('file:')) return [];
    const folder = path.join(fileURLToPath(uri), ...WORKSPACE_TEMPLATES.split('/'));
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
