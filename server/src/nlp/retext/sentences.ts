import type { Nodes, Root } from 'nlcst';
import type { Sentence } from '../block-prose';

/** The sentences of a tree in order, with their word counts. */
export function sentencesIn(tree: Root): readonly Sentence[] {
  const found: Sentence[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'SentenceNode') {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (start !== undefined && end !== undefined)
        found.push({ start, end, words: node.children.filter((child) => child.type === 'WordNode').length });
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}
