import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { NewLetterParams, ParsedDays, TemplatesResult } from '../../../server/src/protocol/protocol';
import { NEW_LETTER_REQUEST, PARSE_DAYS_REQUEST, TEMPLATES_REQUEST } from '../../../server/src/protocol/requests';
import type { LetterClient } from '../client';
import type { Step } from '../input/multi-step-input';
import { ask, pick, write } from '../input/multi-step-input';
import { templateItems } from '../input/template-items';
import { openDraft } from '../open-draft';

/** The answers so far, as the user typed them; an empty one is to be filled in later. */
interface Answers {
  template: string;
  authority: string;
  visitDates: string;
  letterDate: string;
  inspectors: string;
  addressee: string;
}

/**
 * “New letter…”: asks six questions, and opens an unsaved letter in which Tab goes from one placeholder to the next.
 */
export class NewLetter {
  constructor(private readonly session: LetterClient) {}

  /** Resolves to the new letter; undefined, and nothing is opened, if the user pressed Esc. */
  async run(): Promise<vscode.TextDocument | undefined> {
    const choices = await this.session.request(TEMPLATES_REQUEST, {});
    if (!choices || choices.templates.length === 0) {
      void vscode.window.showErrorMessage(
        l10n.t('A new letter needs the templates, but the checks that provide them are not running.'),
      );
      return undefined;
    }
    const answers: Answers = {
      template: '',
      authority: '',
      visitDates: '',
      letterDate: '',
      inspectors: '',
      addressee: '',
    };
    for (;;) {
      if (!(await ask(l10n.t('New Inspection Letter'), stepsFor(choices, answers, this.#days)))) return undefined;
      const made = await this.session.request(NEW_LETTER_REQUEST, await this.#paramsOf(answers));
      if (made && 'snippet' in made) return open(made);
      const again = await vscode.window.showErrorMessage(
        made?.error ?? l10n.t('The letter could not be made: the checks are not running.'),
        l10n.t('Change Answers'),
      );
      if (!again) return undefined;
    }
  }

  readonly #days: ReadDays = async (text, single = false) =>
    text === '' ? undefined : this.session.request(PARSE_DAYS_REQUEST, { text, single });

  async #paramsOf(answers: Answers): Promise<NewLetterParams> {
    const visitDates = daysIn(await this.#days(answers.visitDates));
    const [letterDate] = daysIn(await this.#days(answers.letterDate, true));
    const inspectors = namesOf(answers.inspectors);
    const [addressee = '', ...jobTitle] = answers.addressee.split(',').map((word) => word.trim());
    return {
      template: answers.template,
      ...(answers.authority ? { authority: answers.authority } : {}),
      ...(visitDates.length > 0 ? { visitDates } : {}),
      ...(letterDate !== undefined ? { letterDate } : {}),
      ...(inspectors.length > 0 ? { inspectors } : {}),
      ...(addressee ? { addressee } : {}),
      ...(jobTitle.length > 0 ? { jobTitle: jobTitle.join(', ') } : {}),
    };
  }
}

/** Asks the server to parse the days as typed; undefined if the text is empty or cannot be parsed. */
type ReadDays = (text: string, single?: boolean) => Promise<ParsedDays | undefined>;

/** Opens it as plain text first: an empty letter would briefly be checked, with every part missing. */
async function open({
  text,
  snippet,
  fileName,
}: {
  readonly text: string;
  readonly snippet: string;
  readonly fileName: string;
}): Promise<vscode.TextDocument> {
  const editor = await openDraft(text, fileName);
  const { document } = editor;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  await editor.insertSnippet(new vscode.SnippetString(snippet), whole, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  return document;
}

const stepsFor = (choices: TemplatesResult, answers: Answers, days: ReadDays): readonly Step[] => [
  askTemplate(choices, answers),
  askAuthority(choices, answers),
  askVisitDates(answers, days),
  askLetterDate(answers, days),
  askInspectors(answers),
  askAddressee(answers),
];

const askTemplate =
  ({ templates }: TemplatesResult, answers: Answers): Step =>
  (frame) => {
    const items = templateItems(templates);
    return pick(frame, {
      placeholder: l10n.t('Which kind of letter? The authority is asked for next.'),
      items,
      active: items.find((item) => item.template === answers.template) ?? items.find((item) => item.template),
      picked: ({ template = '' }) => {
        answers.template = template;
      },
    });
  };

const askAuthority =
  ({ authorities }: TemplatesResult, answers: Answers): Step =>
  (frame) => {
    const items = authorityItems(authorities);
    return pick(frame, {
      placeholder: l10n.t('Which local authority? Type part of its name.'),
      items,
      active: items.find((item) => item.authority === answers.authority) ?? items[0],
      whileTyping: (typed) =>
        typed === '' || items.some((item) => item.authority?.toLowerCase() === typed.toLowerCase())
          ? []
          : [
              {
                label: `$(edit) “${typed}”`,
                description: l10n.t('use it as written'),
                alwaysShow: true,
                authority: typed,
              },
            ],
      picked: ({ authority = '' }) => {
        answers.authority = authority;
      },
    });
  };

const askVisitDates =
  (answers: Answers, days: ReadDays): Step =>
  (frame) =>
    write(frame, {
      prompt: l10n.t('On which days was the visit? Leave it empty to fill it in later.'),
      placeholder: l10n.t({ message: '9 and 10 December 2025', comment: ['Keep as it is: dates are read in English'] }),
      value: answers.visitDates,
      validate: async (text) => errorIn(await days(text)),
      written: (text) => {
        answers.visitDates = text;
      },
    });

const askLetterDate =
  (answers: Answers, days: ReadDays): Step =>
  (frame) =>
    write(frame, {
      prompt: l10n.t('What is the date of the letter? Leave it empty to fill it in later.'),
      placeholder: l10n.t({ message: '12 January 2026', comment: ['Keep as it is: dates are read in English'] }),
      value: answers.letterDate,
      validate: async (text) => {
        const letter = await days(text, true);
        return errorIn(letter) ?? orderError(letter, await days(answers.visitDates));
      },
      written: (text) => {
        answers.letterDate = text;
      },
    });

const askInspectors =
  (answers: Answers): Step =>
  (frame) =>
    write(frame, {
      prompt: l10n.t('Who were the inspectors? The lead inspector first; leave it empty to fill it in later.'),
      placeholder: l10n.t('Ann Example, Ben Sample'),
      value: answers.inspectors,
      validate: (text) => {
        const wrong = namesOf(text).find((name) => /\d/.test(name));
        return wrong ? l10n.t('“{0}” does not look like a name: separate the names by commas.', wrong) : undefined;
      },
      written: (text) => {
        answers.inspectors = text;
      },
    });

const askAddressee =
  (answers: Answers): Step =>
  (frame) =>
    write(frame, {
      prompt: l10n.t('Who is it addressed to? Name, then job title; leave it empty to fill it in later.'),
      placeholder: l10n.t('Ms Cora Specimen, Director of Children’s Services'),
      value: answers.addressee,
      validate: (text) =>
        text.startsWith(',') ? l10n.t('Begin with the name: the job title follows after a comma.') : undefined,
      written: (text) => {
        answers.addressee = text;
      },
    });

interface AuthorityItem extends vscode.QuickPickItem {
  readonly authority?: string;
}

const authorityItems = (authorities: TemplatesResult['authorities']): readonly AuthorityItem[] => [
  { label: `$(ellipsis) ${l10n.t('Fill it in later')}`, alwaysShow: true, authority: '' },
  ...authorities.map(({ name, officialName }) => ({
    label: name,
    authority: name,
    ...(officialName === name ? {} : { description: officialName }),
  })),
];

const errorIn = (read: ParsedDays | undefined): string | undefined =>
  read && 'error' in read ? read.error : undefined;

const daysIn = (read: ParsedDays | undefined): readonly string[] => (read && 'days' in read ? read.days : []);

function orderError(letter: ParsedDays | undefined, visit: ParsedDays | undefined): string | undefined {
  const [letterDay] = daysIn(letter);
  const last = daysIn(visit).at(-1);
  return letterDay !== undefined && last !== undefined && letterDay < last
    ? l10n.t('This is before the end of the visit. Is the month or the year right?')
    : undefined;
}

const namesOf = (text: string): readonly string[] =>
  text
    .split(/[,;]|\band\b/)
    .map((name) => name.trim())
    .filter(Boolean);
