// The client asks by the names of requests: what the protocol's library makes of them beyond that, and the library
// with it, is loaded with the language client and not when the extension starts.

/** The plugin for esbuild. */
export function esbuildRequestNamesPlugin() {
  return {
    name: 'request-names',
    setup(build) {
      build.onResolve({ filter: /^vscode-languageserver-protocol$/ }, ({ path, importer }) =>
        /[\\/]server[\\/]src[\\/]protocol[\\/]requests\.ts$/.test(importer)
          ? { path, namespace: 'request-names' }
          : undefined,
      );
      build.onLoad({ filter: /^/, namespace: 'request-names' }, () => ({
        contents: 'export class RequestType { constructor(method) { this.method = method; } }',
      }));
    },
  };
}
