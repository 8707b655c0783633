import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import { TextDocuments } from 'vscode-languageserver/node';
import type { LetterConfig } from '../host/letter-configs';
import type { Log } from '../host/log';
import type { Prose } from '../nlp/block-prose';
import type { Settings } from '../protocol/protocol';
import type { Reading } from '../reading/reading';
import { CheckMemory } from '../rules/engine/check-memory';
import type { Problem } from '../rules/engine/rule';
import type { LetterService } from '../service/service';
import { yieldToEventLoop } from './request-handler';
import type { LetterSettings } from './settings';
import { checkRequestOf, stageOf } from './settings';
import { SLICE_MS, SlicedCheck } from './sliced-check';
import { isTemplateFile } from './team-folders';

/** A letter as it is open now: its text, its reading, its problems (when they are asked for). */
export interface LetterSnapshot {
  readonly document: TextDocument;
  readonly service: LetterService;
  readonly settings: Settings;
  readonly reading: Reading;
  /** Stays the same as long as text, settings and all that letters are read with do. */
  readonly key: string;
  /** Counts how often all letters were to be read again. */
  readonly generation: number;
  problems(): readonly Problem[];
  /** Goes on checking for about so many milliseconds; true when `findings` are at hand. */
  checkOn(milliseconds: number): boolean;
  /** Another text of this letter, read and checked as this one is. */
  read(text: string): Reading;
  check(reading: Reading, only?: readonly string[]): readonly Problem[];
}

/** The open letters, each read once for every version. */
export class DocumentStore {
  readonly documents = new TextDocuments(TextDocument);
  private readonly read = new Map<string, { readonly key: string; readonly letter: LetterSnapshot }>();
  /** What the checks of each open letter leave for its next. */
  private readonly memories = new Map<string, CheckMemory>();
  private generation = 0;

  constructor(
    private readonly connection: Connection,
    private readonly configOf: (uri: string) => LetterConfig,
    private readonly settings: () => LetterSettings,
    private readonly prose: () => Prose | undefined,
    private readonly log: Log,
  ) {
    this.documents.onDidClose(({ document }) => {
      this.read.delete(document.uri);
      this.memories.delete(document.uri);
      this.settings().forget(document.uri);
    });
  }

  listen(): void {
    this.documents.listen(this.connection);
  }

  /** Settings or templates have changed: every letter is to be read again. */
  invalidate(): void {
    this.generation++;
    this.read.clear();
    this.memories.clear();
  }

  /**
   * The letter of that URI in its newest version; undefined where it is not open, and for a team's template, which is
   * open here too but no letter.
   */
  async open(uri: string): Promise<LetterSnapshot | undefined> {
    if (!this.documents.get(uri) || isTemplateFile(uri)) return undefined;
    const settings = await this.settings().of(uri);
    // While the settings were on their way, the letter may have been changed or closed.
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const key = `${this.generation}.${document.version}`;
    const known = this.read.get(uri);
    if (known?.key === key) return known.letter;
    const letter = this.letterOf(document, settings, key);
    this.read.set(uri, { key, letter });
    return letter;
  }

  /**
   * The same with its problems at hand. A long letter is checked in slices; between them other messages are taken in.
   * What is overtaken by an edit is dropped, and the newest version is checked instead. Undefined, too, where the
   * request is called off.
   */
  async checked(uri: string, token: CancellationToken): Promise<LetterSnapshot | undefined> {
    for (;;) {
      const letter = await this.open(uri);
      if (!letter) return undefined;
      while (!this.isOvertaken(letter)) {
        if (token.isCancellationRequested) return undefined;
        if (letter.checkOn(SLICE_MS)) return letter;
        await yieldToEventLoop();
      }
    }
  }

  private isOvertaken({ document: { uri, version }, generation }: LetterSnapshot): boolean {
    return generation !== this.generation || this.documents.get(uri)?.version !== version;
  }

  /** Undefined for a letter that was closed while it was being checked. */
  private memoryOf(uri: string): CheckMemory | undefined {
    if (!this.documents.get(uri)) return undefined;
    const memory = this.memories.get(uri) ?? new CheckMemory();
    this.memories.set(uri, memory);
    return memory;
  }

  private letterOf(document: TextDocument, settings: Settings, key: string): LetterSnapshot {
    const config = this.configOf(document.uri);
    const { service } = config;
    const stage = stageOf(settings);
    const read = (text: string): Reading => service.read(text, stage ? { stage } : {});
    const ignore = [...settings.ignore, ...config.ignore];
    const prose = this.prose()
      ?.withWords([...config.words, ...settings.words])
      .withPhrases(config.phrases)
      .withWording(config.wording);
    const request = {
      ...checkRequestOf({ ...settings, ignore }),
      ...(prose && { prose }),
      onError: (rule: string, error: unknown) => this.log.error(`rule ${rule}`, error),
      onWithheld: (rule: string, title: string) =>
        this.log.warnOnce(
          `A fix of the rule ${rule} would remove words that it does not name, so it is not offered: ${title}`,
        ),
    };
    let reading: Reading | undefined;
    // TextDocument is changed in place, so the text of this version is kept.
    const text = document.getText();
    const readNow = (): Reading => (reading ??= read(text));
    const check = new SlicedCheck(() => service.checkInSteps(readNow(), request, this.memoryOf(document.uri)));
    return {
      document: TextDocument.create(document.uri, document.languageId, document.version, text),
      service,
      settings,
      key,
      generation: this.generation,
      get reading() {
        return readNow();
      },
      problems: () => check.finish(),
      checkOn: (milliseconds) => check.goOn(milliseconds),
      read,
      check: (other, only) => service.check(other, only ? { ...request, only } : request),
    };
  }
}
