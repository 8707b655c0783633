import path from 'node:path';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { LetterConfig, LetterConfigs } from '../host/letter-configs';
import { letterConfigs } from '../host/letter-configs';
import type { Log } from '../host/log';
import type { TeamFault } from '../host/team-faults';
import { teamFaultOf } from '../host/team-faults';
import { TEAM_IGNORED, TEAM_WORDING, TEAM_WORDS, WORKSPACE_TEMPLATES } from '../protocol/protocol';
import type { ClientCapabilities } from './client-capabilities';
import type { FileSupply } from './file-supply';
import { pathOf, uriOf } from './path-of';
import type { WatchedFiles } from './watched-files';

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
  /** What is wrong in the files, by the sentence that says it. */
  private wrong = new Map<string, TeamFault>();
  /** Files for which diagnostics are shown. */
  private published = new Set<string>();
  private due: NodeJS.Immediate | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly client: () => ClientCapabilities,
    private readonly watched: WatchedFiles,
    private readonly files: Pick<FileSupply, 'gather'>,
    private readonly log: Log,
    private readonly changed: () => void,
    /** True for a file that the client has open and asks about itself. */
    private readonly isOpen: (uri: string) => boolean,
  ) {}

  /** Call when the client is initialised. `folders` are URIs. The promise must be awaited. */
  start(folders: readonly string[], folderChanges: boolean): Promise<void> | undefined {
    let open = [...folders];
    const gather = (): Promise<void> | undefined =>
      this.files.gather(open, () => {
        this.read(open);
        this.changed();
      });
    const gathered = gather();
    if (!gathered) this.read(open);
    this.watched.watch(WATCHED, (uris) => {
      if (!uris.some((uri) => isTemplateFile(uri) || TEAM_LISTS.some((list) => decoded(uri).endsWith(`/${list}`))))
        return;
      this.read(open);
      this.changed();
    });
    if (folderChanges) {
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        open = [...open.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        if (gather()) return;
        this.read(open);
        this.changed();
      });
    }
    return gathered?.then(() => this.read(open));
  }

  /**
   * The configuration of a letter: what the team folders from its own up to its folder of the workspace say; a letter
   * in none of them has what all say.
   */
  of(uri: string): LetterConfig {
    const file = pathOf(uri);
    const root = file === undefined ? undefined : this.roots.find((folder) => file.startsWith(folder + path.sep));
    return file === undefined || root === undefined
      ? this.shared()
      : this.saying(this.configs(root, { always: [], top: root }), (configs) => configs.of(file));
  }

  /** The configuration of what belongs to no letter: what all folders of the workspace say. */
  shared(): LetterConfig {
    return this.saying(this.configs('', { always: this.roots }), (configs) => configs.shared());
  }

  /** Paths of the workspace’s folders; none where the workspace is not trusted. */
  get folders(): readonly string[] {
    return this.roots;
  }

  /** What is wrong in the files that were read so far. */
  faults(): readonly TeamFault[] {
    return [...this.wrong.values()];
  }

  /**
   * Publishes faults as diagnostics on files that are not open, as no client pulls for them. A template that is open
   * is pulled for, as a letter is; the other files are not, open or not.
   */
  publishFaults(): void {
    clearImmediate(this.due);
    this.due = setImmediate(() => void this.publishNow().catch((error: unknown) => this.log.error('team', error)));
  }

  private async publishNow(): Promise<void> {
    const byFile = new Map<string, Diagnostic[]>();
    for (const { file, line, message } of this.wrong.values()) {
      if (file === undefined) continue;
      const uri = uriOf(file);
      if (isTemplateFile(uri) && this.isOpen(uri)) continue;
      const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
      byFile.set(uri, [
        ...(byFile.get(uri) ?? []),
        { range, severity: DiagnosticSeverity.Error, source: 'inspection letter', code: 'team', message },
      ]);
    }
    const gone = [...this.published].filter((uri) => !byFile.has(uri));
    this.published = new Set(byFile.keys());
    for (const uri of gone) await this.connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, diagnostics] of byFile) await this.connection.sendDiagnostics({ uri, diagnostics });
  }

  private read(folders: readonly string[]): void {
    this.wrong = new Map();
    this.roots = this.client().trusted ? folders.flatMap((uri) => pathOf(uri) ?? []) : [];
    this.known = new Map();
    this.told = new Set();
    // Faults are shown before the first letter is opened, and cleared when they are mended.
    if (this.roots.length > 0) this.shared();
    this.publishFaults();
  }

  private configs(key: string, request: Parameters<typeof letterConfigs>[0]): LetterConfigs {
    const configs = this.known.get(key) ?? letterConfigs(request);
    this.known.set(key, configs);
    return configs;
  }

  private saying(configs: LetterConfigs, pick: (configs: LetterConfigs) => LetterConfig): LetterConfig {
    const found = pick(configs);
    for (const problem of configs.problems()) {
      if (!this.told.has(problem)) this.log.warn(problem);
      this.told.add(problem);
      if (this.wrong.has(problem)) continue;
      this.wrong.set(problem, teamFaultOf(problem));
      this.publishFaults();
    }
    // For those who wonder why a rule is silent.
    for (const { rule, file } of found.ignore) {
      const ignored = `${file}: problems of ${rule} are ignored.`;
      if (!this.told.has(ignored)) this.log.info(ignored);
      this.told.add(ignored);
    }
    return found;
  }
}

const TEMPLATE_FILE = new RegExp(`/${WORKSPACE_TEMPLATES.replace('.', '\\.')}/[^/]+\\.ya?ml$`, 'i');

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
