// The boundaries of tools/layers.mjs as ESLint rules.
import path from 'node:path';
import { root } from './console.mjs';
import { IO_LAYER, IO_GLOBALS, placeOf, wrongImport } from './layers.mjs';

/** Reports every import across a boundary, including `export … from`, `import()`, `require()` and `import type`. */
const imports = {
  meta: { type: 'problem', schema: [], messages: { boundary: '{{ why }}' } },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    const look = (source) => {
      if (typeof source?.value !== 'string') return;
      const why = wrongImport(file, source.value);
      if (why) context.report({ node: source, messageId: 'boundary', data: { why } });
    };
    return {
      ImportDeclaration: (node) => look(node.source),
      ExportNamedDeclaration: (node) => look(node.source),
      ExportAllDeclaration: (node) => look(node.source),
      ImportExpression: (node) => look(node.source),
      TSImportType: (node) => look(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => look(node.expression),
      CallExpression: (node) => {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require') look(node.arguments[0]);
      },
    };
  },
};

/** Reports input and output globals (`process`, `fetch`, …) below the I/O layer. */
const globals = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      io:
        '{{ room }} is below layer {{ layer }} and does not use {{ name }}: only host, lsp ' +
        'and cli do input and output.',
    },
  },
  create(context) {
    const place = placeOf(path.relative(root, context.filename).split(path.sep).join('/'));
    if (!place || place.client || place.layer >= IO_LAYER) return {};
    const report = (reference) =>
      context.report({
        node: reference.identifier,
        messageId: 'io',
        data: { room: place.room, layer: IO_LAYER, name: reference.identifier.name },
      });
    return {
      'Program:exit': (node) => {
        const scope = context.sourceCode.getScope(node);
        const isIo = (reference) => IO_GLOBALS.includes(reference.identifier.name);
        // Names that the file itself declares are fine: only unresolved names are input or output.
        scope.through.filter(isIo).forEach(report);
        for (const variable of scope.variables) {
          if (variable.defs.length === 0) variable.references.filter(isIo).forEach(report);
        }
      },
    };
  },
};

export default { meta: { name: 'layers' }, rules: { imports, globals } };
