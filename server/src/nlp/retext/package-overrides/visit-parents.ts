import type { Node, Parent } from 'unist';
import type { Test } from 'unist-util-is';
import { convert } from 'unist-util-is';

/**
 * What a visitor may answer: go on, leave, leave the children out, go on with the sibling of that number, or two of
 * these.
 */
type Answer = boolean | 'skip' | number | readonly [(boolean | 'skip')?, number?] | null | undefined | void;
type Visitor = (node: Node, parents: readonly Parent[], index: number | undefined) => Answer;

export const CONTINUE = true;
export const EXIT = false;
export const SKIP = 'skip';

/**
 * Stands in the bundles for `unist-util-visit-parents`, which makes a function for every node it comes to and names it
 * with `Object.defineProperty`, for the sake of stack traces: two fifths of what the checks of retext take. It does
 * what they ask of it (through `unist-util-visit`): a visitor that is called before the children, which go from first
 * to last. Throws where another order is asked for. `parents` is the visitor’s only until it answers: one list serves
 * the whole walk.
 */
export function visitParents(tree: Node, test: Test, visitor: Visitor, reverse?: boolean | null): void {
  if (typeof visitor !== 'function' || reverse)
    throw new Error('The bundled walk knows only visitors that are called before the children, forwards.');
  const passes = typeof test === 'string' ? undefined : convert(test);
  const parents: Parent[] = [];
  walk(tree, undefined);

  /** Answers where to go on among the siblings; below 0: nowhere. */
  function walk(node: Node, index: number | undefined): number {
    let next = (index ?? 0) + 1;
    let inside = true;
    if (passes ? passes(node, index, parents[parents.length - 1]) : node.type === test) {
      const answer = visitor(node, parents, index);
      const [how, to] =
        typeof answer === 'number'
          ? [CONTINUE, answer]
          : Array.isArray(answer)
            ? (answer as readonly [(boolean | 'skip')?, number?])
            : [answer as boolean | 'skip' | undefined];
      if (how === EXIT) return LEAVE;
      inside = how !== SKIP;
      next = to ?? next;
    }
    const { children } = node as Partial<Parent>;
    if (inside && children) {
      parents.push(node as Parent);
      for (let at = 0; at >= 0 && at < children.length;) {
        at = walk(children[at] as Node, at);
        if (at === LEAVE) return LEAVE;
      }
      parents.pop();
    }
    return next;
  }
}

const LEAVE = -Infinity;
