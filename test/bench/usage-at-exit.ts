import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { usageFolderVariable, type Usage } from './usage-file.ts';

// Loaded by NODE_OPTIONS into the measured process and every Node process that it starts; imports no package, since
// the process would pay for it.
const folder = process.env[usageFolderVariable];
if (isMainThread && folder !== undefined) {
  process.on('exit', () => {
    const usage = { cpuSeconds: cpuSeconds(), peakBytes: peakKibibytes() * 1024 } satisfies Usage;
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(usage));
  });
}

function cpuSeconds(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1e6;
}

/** `maxRSS` remembers what the parent held when it forked, so Linux's own record of this program comes first. */
function peakKibibytes(): number {
  const status = '/proc/self/status';
  const peak = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8')) : undefined;
  return peak ? Number(peak[1]) : process.resourceUsage().maxRSS;
}
