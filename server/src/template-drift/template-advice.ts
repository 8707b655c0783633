import { stockInLetter } from '../analysis/stock-in-letter';
import type { Reading } from '../reading/reading';
import { matchStock } from '../templates/match-stock';
import type { Part, Stock, Template } from '../templates/template';
import { isOptional } from '../templates/template';
import { normalise } from '../text/similarity';
import type { Trait } from './letter-traits';

/** Whether the templates match what the letters do and, if not, what to change. */
export interface Advice {
  readonly known: boolean;
  readonly advice: string;
}

/** Returns what to do about a change, judged by the templates of the letters since. */
export function adviceFor(trait: Trait, turn: 'begins' | 'ends', since: readonly Reading[]): Advice {
  const template = commonestTemplate(since);
  if (!template) return { known: false, advice: '' };
  if (trait.kind === 'heading') return headingAdvice(trait, turn, template);
  if (trait.kind === 'sentence' || trait.kind === 'line') return sentenceAdvice(trait, turn, template, since);
  if (trait.kind === 'tag') return tagAdvice(turn, template);
  if (trait.kind === 'body') return bodyAdvice(trait, turn, template);
  return orderAdvice(trait, template);
}

function commonestTemplate(readings: readonly Reading[]): Template | undefined {
  const counts = new Map<Template, number>();
  for (const { template } of readings) counts.set(template, (counts.get(template) ?? 0) + 1);
  return [...counts].reduce<[Template, number] | undefined>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    undefined,
  )?.[0];
}

const bare = (text: string): string => normalise(text).replace(/[\s?:.]+$/, '');

const sectionWith = ({ parts }: Template, heading: string): Part | undefined =>
  parts.find(
    ({ heading: own }) => own && [own.text, ...own.aliases].some((text) => normalise(text) === normalise(heading)),
  );

function headingAdvice({ wording }: Trait, turn: 'begins' | 'ends', template: Template): Advice {
  const { id, parts } = template;
  const part = sectionWith(template, wording);
  if (turn === 'begins') {
    if (part) return { known: true, advice: `${id} has it` };
    const like = parts.find(({ heading }) => heading && bare(heading.text) === bare(wording));
    return {
      known: false,
      advice: like
        ? `${id} words it “${like.heading?.text ?? ''}”: add this wording to the aliases of “${like.id}”`
        : `${id} has no such section: add one`,
    };
  }
  if (!part) return { known: true, advice: `${id} does not have it` };
  if (isOptional(part) || normalise(part.heading?.text ?? '') !== normalise(wording))
    return { known: true, advice: `${id} can do without it` };
  return { known: false, advice: `${id} asks for it: make “${part.id}” optional, or this wording \`dated\`` };
}

function sentenceAdvice(
  { wording, kind }: Trait,
  turn: 'begins' | 'ends',
  template: Template,
  since: readonly Reading[],
): Advice {
  const { id, parts } = template;
  const isFootnote = parts.some(({ body }) => normalise(body?.footnote ?? '').includes(normalise(wording)));
  if (isFootnote) return { known: true, advice: `${id} has it as a footnote` };
  // Which title inspectors have depends on the date rather than the template.
  if (kind === 'line' && parts.some((part) => part.kind === 'signatory') && /inspector|HMI/i.test(wording))
    return { known: true, advice: 'the title depends on the date of the letter' };
  const found = stockLike(wording, template);
  if (turn === 'ends') {
    const isAsked = found !== undefined && found.quality === 'exact' && found.stock.required && !isOptional(found.part);
    return isAsked && !areSaying(found.stock, since)
      ? {
          known: false,
          advice: `${id} asks for it in “${found.part.id}”: let it be optional, or end the template’s use`,
        }
      : { known: true, advice: found ? `${id} can do without it` : `${id} does not have it` };
  }
  if (found?.quality === 'exact') return { known: true, advice: `${id} has it in “${found.part.id}”` };
  if (found?.quality === 'slip') return { known: true, advice: `${id} knows it as a slip` };
  if (kind === 'line') return { known: false, advice: `${id} does not have the line` };
  return {
    known: false,
    advice: found
      ? `${id} has another wording in “${found.part.id}”: add this to its variants`
      : `${id} does not have it: add a sentence, if the letters are right`,
  };
}

/** The least similarity at which a sentence of the template counts as a rewording. */
const ALIKE = 0.7;

interface StockFound {
  readonly part: Part;
  readonly stock: Stock;
  readonly quality: 'exact' | 'slip' | 'near';
}

/**
 * The template's sentence with this wording or, if the wording continues in the letter's own words, with this
 * beginning.
 */
function stockLike(wording: string, { parts }: Template): StockFound | undefined {
  let best: { readonly found: StockFound; readonly similarity: number } | undefined;
  const isOpen = wording.endsWith('{…}');
  for (const part of parts)
    for (const stock of part.stock) {
      if (isOpen) {
        if ([stock.text, ...stock.variants].some((text) => startsAs(text, wording)))
          return { part, stock, quality: 'exact' };
        continue;
      }
      const { quality, similarity } = matchStock(stock, wording);
      if (quality === 'exact') return { part, stock, quality };
      if (quality === 'none' ? similarity < ALIKE : false) continue;
      if (similarity > (best?.similarity ?? 0))
        best = { found: { part, stock, quality: quality === 'slip' ? 'slip' : 'near' }, similarity };
    }
  return best?.found;
}

function startsAs(text: string, wording: string): boolean {
  const slotless = (one: string): string => normalise(one.replace(/\{[^{}…]*\}/g, '{}'));
  return slotless(text).startsWith(slotless(wording.replace(/\s*\{…\}$/, '')));
}

/** True if half of the letters have the sentence in one of the template's wordings. */
const areSaying = (stock: Stock, readings: readonly Reading[]): boolean =>
  readings.filter((reading) =>
    stockInLetter(reading).some((one) => one.stock.id === stock.id && one.match.quality === 'exact'),
  ).length *
    2 >=
  readings.length;

function tagAdvice(turn: 'begins' | 'ends', { id, parts }: Template): Advice {
  const asked = parts.some(({ body }) => body?.frameworkTagsFrom !== undefined);
  return asked
    ? { known: true, advice: `${id} asks for tags` }
    : { known: turn === 'ends', advice: `${id} asks for no tags: give the section \`framework-tags-from\`` };
}

function bodyAdvice({ key }: Trait, turn: 'begins' | 'ends', { id, parts }: Template): Advice {
  const name = key.slice('body '.length);
  const part = parts.find(({ role, title, body }) => body !== undefined && (role === name || title === name));
  const form = part?.body?.form ?? 'any';
  const now = turn === 'begins' ? 'list' : 'paragraphs';
  if (form === now || form === 'any') return { known: true, advice: `${id} allows it` };
  return {
    known: false,
    advice: `${id} says \`form: ${form}\` of “${part?.id ?? ''}”: let it be \`${now}\` or \`any\``,
  };
}

function orderAdvice({ key }: Trait, template: Template): Advice {
  const [earlier = '', later = ''] = key.slice('order '.length).split(' > ');
  const place = (heading: string): number => {
    const part = sectionWith(template, heading);
    return part && !part.anywhere ? template.parts.indexOf(part) : -1;
  };
  const [a, b] = [place(earlier), place(later)];
  return a < 0 || b < 0 || a < b
    ? { known: true, advice: `${template.id} has this order, or none` }
    : { known: false, advice: `${template.id} has the other order: move the section, or let it stand anywhere` };
}
