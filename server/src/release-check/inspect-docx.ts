import { readXml } from '../import/docx/xml-events';
import { append } from '../lists/append';
import type { DocxParts } from './docx-parts';
import { docxParts, simpleValues } from './docx-parts';
import type { DocxStory } from './docx-story';
import { readStory } from './docx-story';
import { linkFindings } from './links';
import { propertyFindings } from './properties';
import type { ReleaseFinding, ReleaseReport } from './release-finding';
import { inOrder, shown } from './release-finding';
import { once, wordsLeft } from './words-left';

/**
 * Reports what a Word file contains that should not be published, and what it lacks for users of screen readers. Never
 * throws; a file that cannot be read gives a sentence for the user.
 */
export function inspectDocx(bytes: Uint8Array): ReleaseReport {
  const parts = docxParts(bytes);
  if ('problem' in parts) return parts;
  const styles = stylesIn(parts.xml('word/styles.xml'));
  const stories: { readonly name: string; readonly story: DocxStory }[] = [];
  for (const name of parts.names.filter((part) => STORY.test(part))) {
    const xml = parts.xml(name);
    const story = xml === undefined ? undefined : readStory(xml, { targets: parts.targets(name), ...styles });
    if (!story) return { problem: `It is damaged: its part ${name} cannot be read. Open it in Word and save it.` };
    stories.push({ name, story });
  }
  const text = stories.flatMap(({ story }) => story.paragraphs).join('\n');
  const findings: ReleaseFinding[] = [];
  for (const { story } of stories) append(findings, storyFindings(story));
  append(findings, linkFindings(stories.flatMap(({ story }) => story.links)));
  append(findings, propertyFindings(propertiesOf(parts), text));
  append(findings, settingsFindings(parts));
  append(findings, accessFindings(stories, styles.language));
  append(findings, archiveFindings(parts));
  return { format: 'docx', findings: inOrder(once(findings)) };
}

/** Parts with text that readers may see. */
const STORY = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;

function storyFindings(story: DocxStory): readonly ReleaseFinding[] {
  const findings: ReleaseFinding[] = story.paragraphs.flatMap((paragraph) => wordsLeft(paragraph));
  for (const { author, text } of story.comments)
    findings.push({
      kind: 'comment',
      message: `A comment of ${shown(author) || 'somebody'} is left, “${shown(text)}”: answer it and take it out.`,
      words: text,
    });
  if (story.changes.length > 0) {
    const authors = [...new Set(story.changes)].filter((author) => author !== '');
    findings.push({
      kind: 'tracked-change',
      message:
        `${story.changes.length === 1 ? 'A tracked change is' : `${story.changes.length} tracked changes are`} left` +
        `${authors.length > 0 ? `, by ${shown(authors.join(', '))}` : ''}: accept or reject ` +
        `${story.changes.length === 1 ? 'it' : 'them'}.`,
    });
  }
  if (story.hidden.length > 0) {
    const words = story.hidden.join(' ').replace(/\s+/g, ' ');
    findings.push({ kind: 'hidden-text', message: `Hidden text is left, “${shown(words)}”: take it out.`, words });
  }
  for (const words of story.prompts)
    findings.push({
      kind: 'template-words',
      message: `A field still shows its prompt, “${shown(words)}”: write what belongs there.`,
      words,
    });
  for (const name of story.fields)
    findings.push({
      kind: 'form-field',
      message: `A form field${name === '' ? '' : ` (“${shown(name)}”)`} is left: write what belongs there as text.`,
      words: name,
    });
  const bare = story.picturesWithoutAlternative;
  if (bare > 0)
    findings.push({
      kind: 'alternative-text',
      message:
        `${bare === 1 ? 'A picture has' : `${bare} pictures have`} no alternative text: say in words what ` +
        `${bare === 1 ? 'it shows' : 'they show'}, or mark ${bare === 1 ? 'it' : 'them'} as decoration.`,
    });
  if (story.objects > 0)
    findings.push({ kind: 'attachment', message: 'An object of another program is embedded: put in what it shows.' });
  return findings;
}

function propertiesOf(parts: DocxParts): Parameters<typeof propertyFindings>[0] {
  const core = simpleValues(parts.xml('docProps/core.xml')).values;
  const app = simpleValues(parts.xml('docProps/app.xml')).values;
  const { names } = simpleValues(parts.xml('docProps/custom.xml'));
  return {
    title: core.get('title'),
    people: [
      { name: 'Author', value: core.get('creator') ?? '' },
      { name: 'Last modified by', value: core.get('lastModifiedBy') ?? '' },
      { name: 'Company', value: app.get('Company') ?? '' },
      { name: 'Manager', value: app.get('Manager') ?? '' },
    ],
    custom: names,
  };
}

function settingsFindings(parts: DocxParts): readonly ReleaseFinding[] {
  const findings: ReleaseFinding[] = [];
  let tracks = false;
  const xml = parts.xml('word/settings.xml');
  if (xml !== undefined)
    readXml(xml, {
      open: (name, attribute) => {
        if (name === 'w:trackRevisions') tracks = !/^(?:0|false|off)$/i.test(attribute('val') ?? '');
      },
      text: () => undefined,
      close: () => undefined,
    });
  if (tracks) findings.push({ kind: 'tracked-change', message: 'Tracking of changes is switched on: switch it off.' });
  for (const { target, external } of parts.targets('word/settings.xml').values())
    if (external && /^(?:file:|[a-z]:[\\/]|\\\\)/i.test(target))
      findings.push({
        kind: 'property',
        message: `It names a template on somebody’s own computer, “${shown(target)}”: attach the normal one.`,
        words: target,
      });
  return findings;
}

function accessFindings(
  stories: readonly { readonly name: string; readonly story: DocxStory }[],
  byStyle: string | undefined,
): readonly ReleaseFinding[] {
  const findings: ReleaseFinding[] = [];
  const main = stories.find(({ name }) => name === 'word/document.xml')?.story;
  if (main && !main.hasHeading)
    findings.push({
      kind: 'tags',
      message: 'No paragraph is a heading, so a screen reader does not know its sections: use heading styles.',
    });
  const language = byStyle ?? main?.languages[0];
  if (language === undefined || !/^en\b/i.test(language))
    findings.push({
      kind: 'language',
      message:
        language === undefined
          ? 'It does not say that it is English, so a screen reader may read it wrongly: set the language.'
          : `It says that its language is ${shown(language)}: set it to English (United Kingdom).`,
    });
  return findings;
}

function archiveFindings({ names }: DocxParts): readonly ReleaseFinding[] {
  const findings: ReleaseFinding[] = [];
  if (names.some((name) => /(?:^|\/)vbaProject\.bin$|(?:^|\/)activeX\//i.test(name)))
    findings.push({
      kind: 'script',
      message: 'It contains a program (macros): save it as a Word document without them.',
    });
  for (const name of names.filter((part) => /\/embeddings\/[^/]+$/i.test(part)))
    findings.push({
      kind: 'attachment',
      message: `The file “${shown(name.slice(name.lastIndexOf('/') + 1))}” is embedded in it: put in what it shows.`,
      words: name,
    });
  return findings;
}

interface StylesRead {
  readonly hiddenStyles: ReadonlySet<string>;
  readonly headingStyles: ReadonlySet<string>;
  /** From the document defaults, otherwise from the first style that sets one. */
  readonly language: string | undefined;
}

function stylesIn(xml: string | undefined): StylesRead {
  const hiddenStyles = new Set<string>();
  const headingStyles = new Set<string>();
  let language: string | undefined;
  let style: string | undefined;
  if (xml !== undefined)
    readXml(xml, {
      open: (name, attribute) => {
        const value = attribute('val');
        if (name === 'w:style') style = attribute('styleId');
        else if (name === 'w:lang') language ??= value;
        else if (style === undefined) return;
        else if (name === 'w:name' && /^(?:heading \d|title)$/i.test(value ?? '')) headingStyles.add(style);
        else if (name === 'w:outlineLvl' && value !== '9') headingStyles.add(style);
        else if (name === 'w:vanish' && !/^(?:0|false|off)$/i.test(value ?? '')) hiddenStyles.add(style);
      },
      text: () => undefined,
      close: (name) => {
        if (name === 'w:style') style = undefined;
      },
    });
  return { hiddenStyles, headingStyles, language };
}
