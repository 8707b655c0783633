// Data files are modules: tools/data-plugin.mjs reads them for the bundles and for the tests.

declare module '*.yaml' {
  /**
   * The file's value as YAML gives it, or those of a folder's files by their paths in it; whoever imports it checks its
   * shape.
   */
  const value: unknown;
  export default value;
}

declare module '*.tsv' {
  /** The rows, each keyed by the header line; lines that start with `#` are comments. */
  const rows: readonly Readonly<Record<string, string>>[];
  export default rows;
}
