import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Figures, type Progress } from './measure.ts';
import { report } from './report.ts';
import { large, small } from './size.ts';

const { values } = parseArgs({
  options: { small: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
});
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}
const tell: Progress = (line) => {
  console.error(`${new Date().toTimeString().slice(0, 8)} ${line}`);
};

const folder = await mkdtemp(join(tmpdir(), 'secretariat-bench-'));
try {
  const measured: Figures[] = [];
  for (const size of values.small ? [small] : [small, large])
    measured.push(await measure(size, folder, tell, stop.signal));
  console.log(report(measured));
} catch (fault) {
  if (!stop.signal.aborted) console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = stop.signal.aborted ? 130 : 1;
} finally {
  if (values.keep) tell(`kept: ${folder}`);
  else await rm(folder, { recursive: true, force: true });
}
