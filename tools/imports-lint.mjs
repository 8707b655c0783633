// The order of imports as an ESLint rule with a fix: Node, packages, then our own from far to near, each by path, types
// before values.

/** Imports are adjacent and in order; types are imported separately from values. */
const order = {
  meta: {
    type: 'layout',
    fixable: 'code',
    schema: [],
    messages: { order: 'Imports are not in order: run eslint --fix.' },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Program({ body }) {
        const imports = body.filter(({ type }) => type === 'ImportDeclaration');
        // A side-effect import keeps its place, and so do the others around it.
        if (imports.length === 0 || imports.some((node) => sourceCode.text[node.range[0] + 7] === "'")) return;
        const [first, last] = [body.indexOf(imports[0]), body.indexOf(imports.at(-1))];
        const start = imports[0].range[0];
        const found = sourceCode.text.slice(start, imports.at(-1).range[1]);
        // Text between two imports is a comment on the later one.
        const texts = imports.map((node, at) => {
          const before = at === 0 ? '' : sourceCode.text.slice(imports[at - 1].range[1], node.range[0]).trim();
          return { key: keyOf(node), text: (before && `${before}\n`) + sourceCode.getText(node) };
        });
        const ordered = texts
          .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
          .map(({ text }) => text)
          .join('\n');
        const together = last - first === imports.length - 1;
        const mixed = imports.some((node) => node.importKind === 'value' && node.specifiers.some(isInlineType));
        if (together && !mixed && found === ordered) return;
        context.report({
          node: imports[0],
          messageId: 'order',
          fix: together && !mixed ? (fixer) => fixer.replaceTextRange([start, start + found.length], ordered) : null,
        });
      },
    };
  },
};

const isInlineType = (specifier) => specifier.importKind === 'type';

function keyOf({ source: { value }, importKind }) {
  const group = value.startsWith('node:') ? 0 : value.startsWith('.') ? 2 : 1;
  const up = value.split('../').length - 1;
  return `${group} ${99 - up} ${value.toLowerCase()} ${importKind === 'type' ? 0 : 1}`;
}

export default { meta: { name: 'imports' }, rules: { order } };
