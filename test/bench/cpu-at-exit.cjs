// Loaded into a measured process: writes what it has used to the file named in BENCH_CPU_FILE when it ends.
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeFileSync(process.env.BENCH_CPU_FILE, JSON.stringify({ cpuMs: (user + system) / 1000, peakMb: maxRSS / 1024 }));
});
