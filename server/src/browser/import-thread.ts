import './globals';

// The bundle `import.js` in the browser: its caller's side in the server's worker, its reader's in a worker of its own.
export * from '../host/import-worker';
