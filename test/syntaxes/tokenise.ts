/**
 * A minimal TextMate grammar engine, enough for ours: `match` with captures, `begin` and `end`, `include` within the
 * grammar. Oniguruma's `\A` is the only feature used that JavaScript patterns lack. The real engine runs in VS Code;
 * this one makes the patterns testable without it.
 */
export interface Grammar {
  readonly patterns: readonly Pattern[];
  readonly repository: Readonly<Record<string, Pattern>>;
}

interface Pattern {
  readonly include?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Pattern[];
}
type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Pattern[] }>>;

/** A stretch of text with its scopes; stretches may be nested. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

export function scopesIn(grammar: Grammar, text: string): readonly Token[] {
  const tokens: Token[] = [];
  let open: Pattern | undefined;
  text.split('\n').forEach((line, number) => {
    let at = 0;
    while (at <= line.length) {
      const rules = open ? [] : flatten(grammar, grammar.patterns);
      const end = open ? found(open.end ?? '', line, at, number) : undefined;
      const next = open ? undefined : first(rules, line, at, number);
      if (open) {
        const content = line.slice(at, end?.index ?? line.length);
        const names = [open.name, open.contentName].filter((name) => name !== undefined);
        if (content && names.length > 0) tokens.push({ text: content, scopes: names });
        if (!end) break;
        note(tokens, grammar, end, open.name, open.endCaptures, number);
        open = undefined;
        at = end.index + end[0].length;
        continue;
      }
      if (!next) break;
      const { pattern, match } = next;
      note(tokens, grammar, match, pattern.name, pattern.captures ?? pattern.beginCaptures, number);
      if (pattern.begin) open = pattern;
      at = match.index + match[0].length;
      if (match[0].length === 0) at++;
    }
  });
  return tokens;
}

function note(
  tokens: Token[],
  grammar: Grammar,
  match: RegExpExecArray,
  name: string | undefined,
  captures: Captures = {},
  number: number,
): void {
  if (name) tokens.push({ text: match[0], scopes: [name] });
  for (const [index, capture] of Object.entries(captures)) {
    const text = match[Number(index)];
    if (!text) continue;
    if (capture.name) tokens.push({ text, scopes: [capture.name] });
    if (capture.patterns) tokens.push(...within(grammar, flatten(grammar, capture.patterns), text, number));
  }
}

/** A capture can only contain single-line rules. */
function within(grammar: Grammar, rules: readonly Pattern[], text: string, number: number): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0, next = first(rules, text, at, number); next; next = first(rules, text, at, number)) {
    note(tokens, grammar, next.match, next.pattern.name, next.pattern.captures ?? next.pattern.beginCaptures, number);
    at = next.match.index + Math.max(1, next.match[0].length);
  }
  return tokens;
}

function first(
  rules: readonly Pattern[],
  line: string,
  at: number,
  number: number,
): { pattern: Pattern; match: RegExpExecArray } | undefined {
  let best: { pattern: Pattern; match: RegExpExecArray } | undefined;
  for (const pattern of rules) {
    const match = found(pattern.match ?? pattern.begin ?? '', line, at, number);
    if (match && (!best || match.index < best.match.index)) best = { pattern, match };
  }
  return best;
}

function found(source: string, line: string, at: number, number: number): RegExpExecArray | undefined {
  if (source.startsWith('\\A') && number > 0) return undefined;
  const expression = compiled(source.replace('\\A', '^'));
  expression.lastIndex = at;
  return expression.exec(line) ?? undefined;
}

const expressions = new Map<string, RegExp>();

function compiled(source: string): RegExp {
  const known = expressions.get(source) ?? new RegExp(source, 'g');
  expressions.set(source, known);
  return known;
}

function flatten(grammar: Grammar, patterns: readonly Pattern[]): readonly Pattern[] {
  return patterns.flatMap((pattern) => {
    if (!pattern.include) return pattern.match || pattern.begin ? [pattern] : flatten(grammar, pattern.patterns ?? []);
    const target = grammar.repository[pattern.include.slice(1)];
    return pattern.include.startsWith('#') && target ? flatten(grammar, [target]) : [];
  });
}
