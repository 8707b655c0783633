// Preloaded into a measured process: at exit, writes its CPU time to the folder BENCH_CPU_FOLDER, in a file named by
// its process id.
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { isMainThread } = require('node:worker_threads');

// Threads count towards their process.
if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(
      path.join(process.env.BENCH_CPU_FOLDER, `${process.pid}.json`),
      JSON.stringify({ cpuMs: (user + system) / 1000 + childrenMs(), peakMb: (peakKb() * 1024) / 1e6 }),
    );
  });
}

/** CPU of the children that have ended. Linux tells it, in hundredths of a second. */
function childrenMs() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return 0;
  }
}

/**
 * The usual counter is no use where Linux tells it better: a process begins with the peak of the one that started it.
 */
function peakKb() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
