// Replaces Node in the browser bundles: `server/src/browser/node` has the parts of each module that the server uses,
// and some of our own modules have a browser version there. Any other Node import fails the build.
import path from 'node:path';
import { root } from './console.mjs';

const folder = path.join(root, 'server/src/browser');
const NODE_MODULES = {
  'node:buffer': 'node/buffer.ts',
  'node:crypto': 'node/crypto.ts',
  'node:fs': 'node/fs.ts',
  'node:module': 'node/module.ts',
  'node:os': 'node/os.ts',
  'node:path': 'node/path.ts',
  'node:worker_threads': 'node/worker-threads.ts',
  'node:zlib': 'node/zlib.ts',
};
const OWN_MODULES = {
  'server/src/lsp/path-of.ts': 'path-of.ts',
  'server/src/host/require-cached.ts': 'require-cached.ts',
  'server/src/host/write-file.ts': 'write-file.ts',
};

/** The plugin for esbuild. */
export function esbuildBrowserPlugin() {
  return {
    name: 'browser',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^(?:${Object.keys(NODE_MODULES).join('|')})$`) }, ({ path: name }) => ({
        path: path.join(folder, NODE_MODULES[name]),
      }));
      build.onResolve({ filter: /^\.\.?\// }, ({ path: name, resolveDir }) => {
        const file = path
          .relative(root, path.join(resolveDir, `${name}.ts`))
          .split(path.sep)
          .join('/');
        return Object.hasOwn(OWN_MODULES, file) ? { path: path.join(folder, OWN_MODULES[file]) } : undefined;
      });
    },
  };
}
