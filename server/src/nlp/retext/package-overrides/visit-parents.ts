import type { Node, Parent } from 'unist';
import type { Test } from 'unist-util-is';
import { convert } from 'unist-util-is';

/** A visitor's result: continue, exit, skip the children, continue with the sibling of that index, or two of these. */
type Answer = boolean | 'skip' | number | readonly [(boolean | 'skip')?, number?] | null | undefined | void;
type Visitor = (node: Node, parents: readonly Parent[], index: number | undefined) => Answer;

export const CONTINUE = true;
export const EXIT = false;
export const SKIP = 'skip';

/**
 * Replaces `unist-util-visit-parents` in the bundles. The original creates a function for every node and names it with
 * `Object.defineProperty`, for the sake of stack traces, which takes two fifths of the time of the retext checks. This
 * version does what they need (through `unist-util-visit`): it calls the visitor before the children, and visits these
 * from first to last. Throws if another order is asked for. `parents` is valid only until the visitor returns: the
 * whole walk shares one list.
 */
export function visitParents(tree: Node, test: Test, visitor: Visitor, reverse?: boolean | null): void {
  if (typeof visitor !== 'function' || reverse)
    throw new Error('The bundled walk knows only visitors that are called before the children, forwards.');
  const passes = typeof test === 'string' ? undefined : convert(test);
  const parents: Parent[] = [];
  walk(tree, undefined);

  /** Returns the index of the next sibling to visit; negative to stop. */
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
