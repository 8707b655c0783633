import './globals';

// The bundle `import.js` in the browser: the caller's side runs in the server's worker, the reader in a worker of its
// own.
export * from '../host/import-worker';
