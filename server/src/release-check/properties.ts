import type { ReleaseFinding } from './release-finding';
import { shown } from './release-finding';

/** The metadata of a file. */
export interface FileProperties {
  readonly title?: string | undefined;
  /** Each with its usual label: `Author`, `Company`, `Last modified by`. */
  readonly people: readonly { readonly name: string; readonly value: string }[];
  /** Names of non-standard properties, such as those of sensitivity labels. */
  readonly custom: readonly string[];
}

/**
 * Returns the findings on a file’s properties.
 * @param text the whole text of the file: the signatory of the letter may be its author
 */
export function propertyFindings({ title, people, custom }: FileProperties, text: string): readonly ReleaseFinding[] {
  const findings: ReleaseFinding[] = [];
  for (const { name, value } of people) {
    if (value.trim() === '' || ORGANISATIONS.test(value) || text.includes(value.trim())) continue;
    findings.push({
      kind: 'property',
      message: `The property “${name}” says “${shown(value)}”: take it out, or write the organisation’s name.`,
      words: value,
    });
  }
  if (custom.length > 0)
    findings.push({
      kind: 'property',
      message:
        `The file has ${custom.length === 1 ? 'a property' : `${custom.length} properties`} of an office’s own ` +
        `(${shown(custom.join(', '))}): remove document properties before publishing.`,
      words: custom.join(', '),
    });
  return [...findings, ...titleFindings(title)];
}

function titleFindings(title: string | undefined): readonly ReleaseFinding[] {
  const words = title?.trim() ?? '';
  if (words === '')
    return [{ kind: 'title', message: 'The file has no title: write in its properties what the letter is.' }];
  const what = TITLES.find(([pattern]) => pattern.test(words))?.[1];
  return what === undefined
    ? []
    : [
        {
          kind: 'title',
          message: `The title “${shown(words)}” is ${what}: write in the properties what the letter is.`,
          words,
        },
      ];
}

/** The publishers of inspection letters, who may be named as the author. */
const ORGANISATIONS =
  /\b(?:ofsted|office for standards in education|care quality commission|cqc|hmicfrs|hmi probation|inspectorate)\b/i;

/**
 * Seen on published letters: a template’s name, unfilled placeholders, a draft’s name with a version, a program’s
 * default title.
 */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/\btemplates?\b|\bLA NAME\b|\bINSPECTION DATE\b|\[[^\]]*\]|\bX{2,}\b|^insert\b/i, 'a template’s'],
  [/^microsoft (?:word|powerpoint) -|\.(?:docx?|dotx?|docm|dotm|pdf|rtf|odt)\b/i, 'the name of a file'],
  [/\bdrafts?\b|\b(?:v|ver|version)[ ._-]?\d|[_ -]final\b|\bcomments?\b|\bcopy of\b/i, 'a draft’s'],
  [/\bclean\b|\btrack(?:ed)? changes?\b|\w_\w/i, 'a draft’s'],
  [/^(?:document ?\d*|untitled(?: document)?|title|letter|layout \d+|powerpoint presentation|scan\w*)$/i, 'no title'],
];
