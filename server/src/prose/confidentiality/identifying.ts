import type { BlockText } from '../../text/block-text';
import { perText } from '../../text/block-text';
import { agesIn } from './ages';
import { letteredIn } from './lettered';
import type { Mention, MentionKind } from './mention';
import { numbersIn } from './numbers';
import { peopleIn } from './people';
import { placesIn } from './places';

/** All by which somebody may be known in a text, in the order of the places; where two overlap, they are one. Kept by the text. */
export const identifyingIn = perText((text: BlockText): readonly Mention[] => {
  const { text: plain } = text.plain;
  const found: Mention[] = [];
  const hasDigit = DIGIT.test(plain);
  // Nearly every paragraph ends here: no figure, and no capital but at the start of a sentence and in abbreviations.
  if (hasDigit || plain.includes('@')) found.push(...numbersIn(plain));
  if (AGE_WORDS.test(plain) || (hasDigit && ONE.test(plain))) found.push(...agesIn(plain));
  if (hasDigit || LONE_CAPITALS.test(plain)) found.push(...letteredIn(plain));
  if (CAPITAL.test(plain)) found.push(...peopleIn(plain));
  if (PLACE_WORDS.test(plain)) found.push(...placesIn(plain));
  return found.length < 2 ? found : together(found);
});

const DIGIT = /\d/;
const AGE_WORDS = /\baged\b|[\s-]old\b|\by\/?o\b/;
const ONE = /\b(?:a|one|the|his|her|their|another|this|that)\s(?:[\w-]+\s){0,3}(?:child|boy|girl|person|baby|son|daughter|brother|sister|leaver)/i;
/** One to three capitals that stand alone, or a family's name. */
const LONE_CAPITALS = /(?<![A-Za-z])[A-Z](?:\d|[A-Z]{0,2})(?![A-Za-z])|(?<![A-Za-z])[A-Z]\.|\b[Tt]he [A-Z][a-z-]+ (?:family|household|siblings|brothers|sisters|twins)\b/;
/** A word with a capital and a small letter. */
const CAPITAL = /[A-ZÀ-Þ][a-zß-ÿ]/;
const PLACE_WORDS = /[^.!?\s] ["‘“(]?(?:St\.? )?[A-Z0-9]|[Ss]chool|[Hh]ome|[Hh]ospital|[Uu]nit|[Cc]ollege|[Aa]cademy|[Nn]ursery/;

const RANK: readonly MentionKind[] = ['named', 'lettered', 'birth', 'record', 'school', 'home', 'hospital', 'street', 'staff', 'titled', 'person', 'aged', 'telephone', 'mail', 'postcode', 'first-name'];

/** Mentions that overlap or touch become one, of the gravest kind, over the whole place. */
function together(found: readonly Mention[]): readonly Mention[] {
  const merged: Mention[] = [];
  for (const mention of [...found].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))) {
    const last = merged.at(-1);
    if (!last || startOf(mention) >= endOf(last)) {
      merged.push(mention);
      continue;
    }
    const [graver, other] = RANK.indexOf(mention.kind) < RANK.indexOf(last.kind) ? [mention, last] : [last, mention];
    const { replaced, ...rest } = graver;
    const start = Math.min(last.start, mention.start);
    const end = Math.max(last.end, mention.end);
    const wider = start < graver.start || end > graver.end;
    merged[merged.length - 1] = { ...rest, start: wider ? start : graver.start, end: wider ? end : graver.end, ...(replaced ? { replaced: { start: Math.min(start, replaced.start), end: Math.max(end, replaced.end) } } : {}), ...(graver.unless && !other.unless ? { unless: [] } : {}) };
  }
  return merged;
}

const startOf = ({ start, replaced }: Mention): number => Math.min(start, replaced?.start ?? start);
const endOf = ({ end, replaced }: Mention): number => Math.max(end, replaced?.end ?? 0);
