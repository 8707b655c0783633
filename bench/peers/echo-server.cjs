// The lower bound: reads an editor's messages and answers with diagnostics given beforehand. `node echo-server.cjs
// [RESULT.json]`
const { readFileSync } = require('node:fs');
const { serve } = require('./shell.cjs');

const file = process.argv[2];
let result = file ? JSON.parse(readFileSync(file, 'utf8')) : { kind: 'full', items: [] };
let results = [];
serve({
  keepText: false,
  diagnose: () => (results.length > 0 ? (result = results.shift()) : result),
  // The answers of the server it is compared with, returned one by one.
  other: (method, params) => (method === 'bench/answers' ? ((results = params.results), null) : null),
});
