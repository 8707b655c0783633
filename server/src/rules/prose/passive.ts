import data from '../../../data/retext/passive.yaml';
import type { BlockProse, Stretch } from '../../nlp/block-prose';
import { phrasePrefilter } from '../../nlp/retext/phrase-prefilter';
import { overlapsAny } from '../../text/sorted-spans';
import { overlaps } from '../../text/span';
import { blockRule } from '../engine/rule';

export default blockRule({
  meta: {
    id: 'passive',
    title: 'A passive that does not say who acts',
    why:
      'A passive such as “plans were reviewed” does not say by whom. Letters have good reasons for many passives, ' +
      'so this rule is on only if a setting asks for it. It is retext-passive, with the participles in -ed added ' +
      'that its list lacks.',
    group: 'prose',
    severity: 'hint',
    fix: 'none',
    phase: 'prose',
    profile: 'request',
    messages: { passive: '“{found}” is a passive: say who does it, where that matters.' },
    options: {},
  },

  of: 'paragraphs',

  *check({ text: { plain }, prose }) {
    const seen = seenIn(plain.text);
    if (!seen) return;
    for (const place of passivesIn(seen, prose))
      yield {
        message: 'passive',
        data: { found: plain.text.slice(place.start, place.end) },
        span: plain.toSource(place),
      };
  },
});
const { describing, listed } = data as { readonly describing: readonly string[]; readonly listed: readonly string[] };
const DESCRIBING = new Set(describing);
const BE = ['am', 'are', 'were', 'being', 'is', 'been', 'was', 'be'];
const BE_BEFORE = new RegExp(String.raw`\b(?:${BE.join('|')})\s+$`, 'i');
// For lower-case English letters only: matching those of all languages case-insensitively would take the regex engine
// five milliseconds or more to compile.
const ON_ED = new RegExp(
  String.raw`\b(?:${BE.join('|')})\s+(?:(?:not|also|often|always|never|now|still|then|both|all|well` +
    String.raw`|[a-zß-ÿ]+ly)\s+){0,2}([a-zß-ÿ]{2,}ed)\b`,
  'g',
);
const mayHoldListed = phrasePrefilter(listed, BE);

interface Seen {
  readonly onEd: readonly Stretch[];
  /** True if it is worth asking retext for more. */
  readonly mayBeListed: boolean;
}

/** Possible passives, judged from the text alone. */
function seenIn(text: string): Seen | undefined {
  // The one capital letter with a longer lower-case form would shift the offsets after it.
  const small = text.replaceAll('İ', 'I').toLowerCase();
  const onEd = [...small.matchAll(ON_ED)]
    .filter(({ 1: participle = '' }) => !DESCRIBING.has(participle))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
  const mayBeListed = mayHoldListed(text);
  return mayBeListed || onEd.length > 0 ? { onEd, mayBeListed } : undefined;
}

/** The passives of a text in order, without those in quotations. */
function passivesIn({ onEd, mayBeListed }: Seen, words: BlockProse): readonly Stretch[] {
  const found = mayBeListed ? words.remarks('passive').map((place) => withBe(place, words.plain)) : [];
  return [...found, ...onEd.filter((place) => !found.some((other) => overlaps(place, other)))]
    .filter((place) => !overlapsAny(words.quotations, place))
    .sort((a, b) => a.start - b.start);
}

/** retext marks only the participle; this adds the form of “be” before it. */
function withBe({ start, end }: Stretch, plain: string): Stretch {
  return { start: start - (BE_BEFORE.exec(plain.slice(Math.max(0, start - 10), start))?.[0].length ?? 0), end };
}
