import { TextDocuments, type Connection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Prose } from '../prose/prose';
import type { Reading } from '../reading/reading';
import type { Finding } from '../rules/rule';
import type { LetterHouse } from '../disk/letter-houses';
import type { LetterService } from '../service/service';
import type { Settings } from '../protocol/protocol';
import type { Log } from './log';
import { checkRequestOf, stageOf, type LetterSettings } from './settings';
import { isTemplateFile } from './team-folders';

/** A letter as it is open now: its text, its reading, its findings (when they are asked for). */
export interface OpenLetter {
  readonly document: TextDocument;
  readonly service: LetterService;
  readonly settings: Settings;
  readonly reading: Reading;
  /** Stays the same as long as text, settings and all that letters are read with do. */
  readonly key: string;
  /** Counts how often all letters were to be read again. */
  readonly generation: number;
  findings(): readonly Finding[];
  /** Findings of another text of this letter. */
  findingsOf(text: string): readonly Finding[];
}

/** The open letters, each read once for every version. */
export class Letters {
  readonly documents = new TextDocuments(TextDocument);
  private readonly read = new Map<string, { readonly key: string; readonly letter: OpenLetter }>();
  private generation = 0;

  constructor(
    private readonly connection: Connection,
    private readonly houseOf: (uri: string) => LetterHouse,
    private readonly settings: () => LetterSettings,
    private readonly prose: () => Prose | undefined,
    private readonly log: Log,
  ) {
    this.documents.onDidClose(({ document }) => {
      this.read.delete(document.uri);
      this.settings().forget(document.uri);
    });
  }

  listen(): void {
    this.documents.listen(this.connection);
  }

  /** Settings or templates have changed: every letter is to be read again. */
  readAgain(): void {
    this.generation++;
    this.read.clear();
  }

  /** The letter of that URI in its newest version; undefined where it is not open, and for a team's template, which is open here too but no letter. */
  async open(uri: string): Promise<OpenLetter | undefined> {
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

  private letterOf(document: TextDocument, settings: Settings, key: string): OpenLetter {
    const house = this.houseOf(document.uri);
    const { service } = house;
    const stage = stageOf(settings);
    const read = (text: string): Reading => service.read(text, stage ? { stage } : {});
    const ignore = [...settings.ignore, ...house.ignore];
    const prose = this.prose()?.withWords([...house.words, ...settings.words]);
    const check = (reading: Reading): readonly Finding[] =>
      service.check(reading, {
        ...checkRequestOf({ ...settings, ignore }),
        ...(prose && { prose }),
        onError: (rule, error) => this.log.surprise(`rule ${rule}`, error),
        onWithheld: (rule, title) => this.log.warnOnce(`A fix of the rule ${rule} would remove words that it does not name, so it is not offered: ${title}`),
      });
    let reading: Reading | undefined;
    let findings: readonly Finding[] | undefined;
    // TextDocument is changed in place, so the text of this version is kept.
    const text = document.getText();
    return {
      document: TextDocument.create(document.uri, document.languageId, document.version, text),
      service,
      settings,
      key,
      generation: this.generation,
      get reading() {
        return (reading ??= read(text));
      },
      findings() {
        return (findings ??= check(this.reading));
      },
      findingsOf: (other) => check(read(other)),
    };
  }
}
