// The walls of tools/floors.mjs as a rule for ESLint.
import path from 'node:path';
import { root } from './console.mjs';
import { GROUND_OF_THE_WORLD, WORLDLY_GLOBALS, placeOf, wrongImport } from './floors.mjs';

/** Reports every import through a wall, also `export … from`, `import()`, `require()` and `import type`. */
const imports = {
  meta: { type: 'problem', schema: [], messages: { wall: '{{ why }}' } },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    const look = (source) => {
      if (typeof source?.value !== 'string') return;
      const why = wrongImport(file, source.value);
      if (why) context.report({ node: source, messageId: 'wall', data: { why } });
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

/** Reports names of the world (`process`, `fetch`, …) below the floor that speaks to it. */
const globals = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      world:
        '{{ room }} stands below floor {{ floor }} and does not use {{ name }}: only disk, lsp ' +
        'and cli speak to the world.',
    },
  },
  create(context) {
    const place = placeOf(path.relative(root, context.filename).split(path.sep).join('/'));
    if (!place || place.client || place.floor >= GROUND_OF_THE_WORLD) return {};
    const report = (reference) =>
      context.report({
        node: reference.identifier,
        messageId: 'world',
        data: { room: place.room, floor: GROUND_OF_THE_WORLD, name: reference.identifier.name },
      });
    return {
      'Program:exit': (node) => {
        const scope = context.sourceCode.getScope(node);
        const worldly = (reference) => WORLDLY_GLOBALS.includes(reference.identifier.name);
        // A name that the file itself declares is its own affair: only what is left over belongs to the world.
        scope.through.filter(worldly).forEach(report);
        for (const variable of scope.variables) {
          if (variable.defs.length === 0) variable.references.filter(worldly).forEach(report);
        }
      },
    };
  },
};

export default { meta: { name: 'floors' }, rules: { imports, globals } };
