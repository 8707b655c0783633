import { parseArgs } from 'node:util';
import { editDistance } from '../text/similarity';

/**
 * The options that a command accepts. One with `choices` takes one of a few words; a `list` may be repeated and is
 * comma-separated.
 */
export type ArgumentSpecs = Readonly<Record<string, ArgumentSpec>>;
type ArgumentSpec =
  | { readonly type: 'flag'; readonly short?: string }
  | { readonly type: 'text'; readonly short?: string }
  | { readonly type: 'list' }
  | { readonly type: 'choice'; readonly choices: readonly string[] };

type Value<S extends ArgumentSpec> = S extends { type: 'flag' }
  ? boolean
  : S extends { type: 'list' }
    ? readonly string[]
    : S extends { choices: readonly (infer C)[] }
      ? C
      : string;
export interface Arguments<S extends ArgumentSpecs> {
  readonly options: { readonly [K in keyof S]?: Value<S[K]> };
  readonly words: readonly string[];
}

/** Parses a command's arguments, or returns a sentence that says what is wrong with them. */
export function readArguments<const S extends ArgumentSpecs>(
  args: readonly string[],
  specs: S,
): Arguments<S> | { readonly problem: string } {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [
        name,
        {
          type: spec.type === 'flag' ? ('boolean' as const) : ('string' as const),
          ...('short' in spec && spec.short ? { short: spec.short } : {}),
        },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const options: Record<string, boolean | string | string[]> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (!spec)
      return { problem: `There is no option ${token.rawName}.${nearest(token.name, Object.keys(specs), '--')}` };
    if (spec.type === 'flag') {
      if (token.value !== undefined) return { problem: `${token.rawName} takes no value.` };
      options[token.name] = true;
      continue;
    }
    // A word that starts with a dash is the next option rather than a value, unless it was joined by `=`.
    if (token.value === undefined || (!token.inlineValue && /^-./.test(token.value)))
      return { problem: `${token.rawName} needs a value.` };
    if (spec.type === 'choice' && !spec.choices.includes(token.value)) {
      return { problem: `${token.rawName} takes one of ${spec.choices.join(', ')}; not “${token.value}”.` };
    }
    if (spec.type === 'list') {
      const before = options[token.name];
      options[token.name] = [
        ...(Array.isArray(before) ? before : []),
        ...token.value
          .split(/[,;]/)
          .map((item) => item.trim())
          .filter(Boolean),
      ];
    } else options[token.name] = token.value;
  }
  return { options: options as Arguments<S>['options'], words };
}

/** Returns ` Did you mean “…”?` for a word that is close to one of `known`, else ''. */
export function nearest(word: string, known: readonly string[], prefix = ''): string {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const [best] = known
    .map((name) => ({ name, far: editDistance(word, name, limit) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far);
  return best ? ` Did you mean “${prefix}${best.name}”?` : '';
}
