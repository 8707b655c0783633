import type { Document } from 'yaml';
import { isMap, isNode, isPair, isScalar } from 'yaml';
import { firstLine } from '../text/printable';
import type { Span } from '../text/span';
import type { YamlBounds } from '../text/yaml';
import { YAML_BOUNDS, readYaml } from '../text/yaml';
import type { Template } from './template';
import type { DataProblem } from './validate';
import { templateFrom } from './validate';

/** An error in a template's file, with offsets in its text. */
export interface TemplateProblem {
  readonly message: string;
  readonly span: Span;
}

/**
 * Parses a template from a team's YAML. Never throws; if there are problems, there is no template. Each problem is
 * placed at the wrong value, or at the key if a value is missing or the key unknown, in the order of the file.
 */
export function parseTemplate(
  yamlText: string,
  bounds: YamlBounds = YAML_BOUNDS,
): {
  readonly template?: Template;
  readonly problems: readonly TemplateProblem[];
  /** The number of lexical tokens, as far as the text was read. */
  readonly tokens: number;
} {
  const yaml = readYaml(yamlText, bounds);
  if ('fault' in yaml) return { problems: [yaml.fault], tokens: bounds.tokens };
  return { ...templateIn(yaml.document, yamlText), tokens: yaml.tokens };
}

function templateIn(
  document: Document.Parsed,
  yamlText: string,
): { readonly template?: Template; readonly problems: readonly TemplateProblem[] } {
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ message, pos }) => ({
        message: firstLine(message),
        span: within(yamlText, pos[0], pos[1]),
      })),
    };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: YAML_BOUNDS.aliases });
  } catch (error) {
    return {
      problems: [
        { message: firstLine(error instanceof Error ? error.message : String(error)), span: { start: 0, end: 0 } },
      ],
    };
  }
  const { template, problems } = templateFrom(data);
  if (template) return { template, problems: [] };
  const placed = problems.map((problem) => ({ message: problem.message, span: spanAt(document, problem, yamlText) }));
  return { problems: placed.sort((a, b) => a.span.start - b.span.start) };
}

/**
 * Returns the place of the value at a path: the value itself if it is a scalar, the key if the value is larger or
 * missing, otherwise the nearest ancestor.
 */
function spanAt(document: Document.Parsed, { path, atKey }: DataProblem, text: string): Span {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isScalar(node) && node.range && length === path.length && !atKey)
      return within(text, node.range[0], node.range[1]);
    const key = keyAt(document, path.slice(0, length));
    if (key) return within(text, key.start, key.end);
    if (isNode(node) && node.range)
      return within(text, node.range[0], firstLineEnd(text, node.range[0], node.range[1]));
  }
  const top = document.contents?.range;
  return within(text, top?.[0] ?? 0, firstLineEnd(text, top?.[0] ?? 0, top?.[1] ?? 0));
}

function keyAt(document: Document.Parsed, path: readonly (string | number)[]): Span | undefined {
  const name = path.at(-1);
  const holder: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (typeof name !== 'string' || !isMap(holder)) return undefined;
  const pair = holder.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name);
  const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}

function firstLineEnd(text: string, start: number, end: number): number {
  const lineBreak = text.indexOf('\n', start);
  return lineBreak < 0 ? end : Math.min(end, lineBreak);
}

const within = (text: string, start: number, end: number): Span => ({
  start: Math.min(start, text.length),
  end: Math.max(Math.min(start, text.length), Math.min(end, text.length)),
});
