import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connection } from 'vscode-languageserver/node';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import type { LetterConfig, LetterConfigs } from '../host/letter-configs';
import { letterConfigs } from '../host/letter-configs';
import type { Log } from '../host/log';
import { TEAM_IGNORED, TEAM_WORDING, TEAM_WORDS, WORKSPACE_TEMPLATES } from '../protocol/protocol';
import { withoutEnding } from '../text/ends';
import type { ClientCapabilities } from './client-capabilities';

/** True for a file that holds a team's own template. */
export const isTemplateFile = (uri: string): boolean => TEMPLATE_FILE.test(decoded(uri));

const TEAM_LISTS = [TEAM_IGNORED, TEAM_WORDS, TEAM_WORDING];

/** The globs by which clients watch what a team keeps. */
const WATCHED = [`**/${WORKSPACE_TEMPLATES}/*.{yaml,yml}`, ...TEAM_LISTS.map((list) => `**/${list}`)];

/**
 * What a team keeps in `.letters`: read where the workspace is trusted, from a letter's folder up to its folder of the
 * workspace, and again when it changes.
 */
export class TeamFolders {
  /** Paths of the workspace's folders on this machine; a virtual workspace has none. */
  private roots: readonly string[] = [];
  private known = new Map<string, LetterConfigs>();
  private told = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: () => ClientCapabilities,
    private readonly log: Log,
    private readonly changed: () => void,
  ) {}

  /** Call when the client is initialised. `folders` are URIs. */
  start(folders: readonly string[], folderChanges: boolean): void {
    let open = [...folders];
    this.read(open);
    this.connection.onDidChangeWatchedFiles(({ changes }) => {
      if (
        !changes.some(({ uri }) => isTemplateFile(uri) || TEAM_LISTS.some((list) => decoded(uri).endsWith(`/${list}`)))
      )
        return;
      this.read(open);
      this.changed();
    });
    if (this.client().watchFiles) {
      void this.connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) })
        .catch((error: unknown) => this.log.error('watching the team folders', error));
    }
    if (folderChanges) {
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        open = [...open.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        this.read(open);
        this.changed();
      });
    }
  }

  /**
   * The house of a letter: what the team folders from its own up to its folder of the workspace say; a letter in none
   * of them has what all say.
   */
  of(uri: string): LetterConfig {
    const file = uri.startsWith('file:') ? pathOf(uri) : undefined;
    const root = file === undefined ? undefined : this.roots.find((folder) => file.startsWith(folder + path.sep));
    return file === undefined || root === undefined
      ? this.shared()
      : this.saying(this.configs(root, { always: [], top: root }), (configs) => configs.of(file));
  }

  /** The house of what belongs to no letter: what all folders of the workspace say. */
  shared(): LetterConfig {
    return this.saying(this.configs('', { always: this.roots }), (configs) => configs.shared());
  }

  private read(folders: readonly string[]): void {
    this.roots = this.client().trusted ? folders.flatMap((uri) => pathOf(uri) ?? []) : [];
    this.known = new Map();
    this.told = new Set();
  }

  private configs(key: string, request: Parameters<typeof letterConfigs>[0]): LetterConfigs {
    const configs = this.known.get(key) ?? letterConfigs(request);
    this.known.set(key, configs);
    return configs;
  }

  private saying(configs: LetterConfigs, house: (configs: LetterConfigs) => LetterConfig): LetterConfig {
    const found = house(configs);
    for (const problem of configs.problems()) {
      if (!this.told.has(problem)) this.log.warn(problem);
      this.told.add(problem);
    }
    // Who wonders why a rule is silent finds the file that says so.
    for (const { rule, file } of found.ignore) {
      const ignored = `${file}: findings of ${rule} are ignored.`;
      if (!this.told.has(ignored)) this.log.info(ignored);
      this.told.add(ignored);
    }
    return found;
  }
}

const TEMPLATE_FILE = new RegExp(`/${WORKSPACE_TEMPLATES.replace('.', '\\.')}/[^/]+\\.ya?ml$`, 'i');

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return withoutEnding(fileURLToPath(uri), /[\\/]/);
  } catch {
    // A path of another kind of machine.
    return undefined;
  }
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
