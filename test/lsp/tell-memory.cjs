// Preloaded into the server by its memory test: on SIGUSR2 it collects garbage and writes the memory use to standard
// error.
process.on('SIGUSR2', () => {
  for (let i = 0; i < 4; i++) globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.stderr.write(`memory ${JSON.stringify({ heapUsed, external, rss })}\n`);
});
