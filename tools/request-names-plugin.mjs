// The client only needs the names of requests: the rest of the protocol library is loaded with the language client, not
// when the extension starts.

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
