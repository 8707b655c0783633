import { evidenceOf } from '../../analysis/evidence/evidence';
import type { Reading } from '../../reading/reading';
import { builtInTemplates } from '../../templates/built-in';
import { joined } from '../../text/joined';
import { similarity } from '../../text/similarity';
import type { Span } from '../../text/span';
import { spanOf } from '../../text/span';
import { rewriting } from '../engine/rewriting';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'front-matter',
    title: 'The settings at the head of the letter cannot be read',
    why:
      'The lines between “---” at the head of a draft give its template, its stage and the problems to ignore. ' +
      'Anything there that cannot be read has no effect, so the letter may be checked differently from what you ' +
      'expect.',
    group: 'structure',
    severity: 'warning',
    fix: 'suggested',
    phase: 'letter',
    anyText: true,
    messages: {
      problem: '{problem}',
      'no-template': joined(
        'There is no template “{template}”: the letter is checked as “{chosen}” until you name ',
        'one that exists, or none.',
      ),
      'lost-link': joined(
        'The {missing} “{words}”, which a link under “evidence” names, is not in the letter: ',
        'link it again, or take the link out.',
      ),
      unclosed: 'The settings at the head of the letter do not end: put “---” on a line of its own after them.',
    },
    options: {},
  },

  looksAt: ['frame', 'areas', 'findings'],

  *check(reading) {
    const { frontMatter, text } = reading.letter;
    for (const { message, span } of frontMatter.problems)
      yield { message: 'problem', data: { problem: message }, span };
    const named = unknownTemplate(reading);
    if (named) {
      const meant = nearest(named.id);
      yield {
        message: 'no-template',
        data: { template: named.id, chosen: reading.template.title },
        span: named.span,
        fixes: meant ? rewriting(text, named.span, meant) : [],
      };
    }
    for (const { problem, span } of reading.previous?.unread ?? [])
      yield { message: 'problem', data: { problem }, span };
    if (frontMatter.evidence.length > 0) {
      for (const { link, missing } of evidenceOf(reading).lostPins) {
        yield {
          message: 'lost-link',
          data: { missing, words: link[missing] },
          span: placeIn(reading, 'evidence', link[missing]),
          severity: 'info',
        };
      }
    }
    const settings = frontMatter.span.end === 0 ? UNCLOSED.exec(text) : null;
    if (settings?.[1] !== undefined)
      yield {
        message: 'unclosed',
        span: spanOf(settings.index + settings[0].length - settings[1].length, settings.index + settings[0].length),
      };
  },
});

const UNCLOSED = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)((?:template|stage|previous|ignore|evidence|words):[^\r\n]{0,200})/;

/** The template that the front matter names, if there is no template of that name. */
function unknownTemplate({
  letter: { text, frontMatter },
  template,
  why,
}: Reading): { readonly id: string; readonly span: Span } | undefined {
  const id = frontMatter.template;
  if (!id || id === template.id || id === template.family || !why.includes(`“${id}”`)) return undefined;
  const line = /^template:[ \t]*/m.exec(text.slice(0, frontMatter.span.end));
  const start = line ? text.indexOf(id, line.index + line[0].length) : -1;
  return { id, span: start < 0 ? spanOf(0, 0) : spanOf(start, start + id.length) };
}

/** The span of words in a list of the front matter, or of the list’s name if they are written differently there. */
function placeIn({ letter: { text, frontMatter } }: Reading, list: string, words: string): Span {
  const settings = text.slice(0, frontMatter.span.end);
  const key = new RegExp(`^${list}:`, 'm').exec(settings);
  const from = key?.index ?? 0;
  const found = settings.indexOf(words, from);
  return found < 0 ? spanOf(from, from + (key?.[0].length ?? 0)) : spanOf(found, found + words.length);
}

function nearest(id: string): string | undefined {
  const names = builtInTemplates.flatMap((template) => [template.id, template.family]);
  const best = names.reduce((likest, name) => (similarity(name, id) > similarity(likest, id) ? name : likest));
  return similarity(best, id) >= 0.6 ? best : undefined;
}
