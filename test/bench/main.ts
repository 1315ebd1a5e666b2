import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDirectory } from './directory/measure-directory.ts';
import { reportDirectory } from './directory/report-directory.ts';
import { measureEditor } from './editor/measure-editor.ts';
import { measureHttp } from './http/measure-http.ts';
import { reportHttp } from './http/report-http.ts';
import { measureLive } from './live/measure-live.ts';
import { measure, type Figures, type Progress } from './measure.ts';
import { report } from './report.ts';
import { measureProcesses } from './processes/measure-processes.ts';
import { reportProcesses } from './processes/report-processes.ts';
import { large, small } from './size.ts';
import { reportWaits } from './waits.ts';

const { values } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    build: { type: 'boolean', default: false },
    calls: { type: 'boolean', default: false },
    directory: { type: 'boolean', default: false },
    editor: { type: 'boolean', default: false },
    live: { type: 'boolean', default: false },
    processes: { type: 'boolean', default: false },
  },
});
const { small: isQuick, keep, ...parts } = values;
/** Every part, unless some are asked for. */
const isWhole = !Object.values(parts).includes(true);
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
  if (isWhole || values.build) {
    const measured: Figures[] = [];
    for (const size of isQuick ? [small] : [small, large])
      measured.push(await measure(size, folder, tell, stop.signal));
    console.log(report(measured));
  }
  if (isWhole || values.calls) {
    const seconds = isQuick ? 2 : 10;
    console.log(reportHttp(await measureHttp({ seconds, folder, tell, stop: stop.signal })));
  }
  if (isWhole || values.directory) {
    const sizes = isQuick ? [small] : [small, large];
    console.log(reportDirectory(await measureDirectory({ sizes, folder, tell, stop: stop.signal })));
  }
  if (isWhole || values.editor)
    console.log(reportWaits('editor', await measureEditor({ folder, tell, stop: stop.signal })));
  if (isWhole || values.live)
    console.log(reportWaits('merge to live', await measureLive({ folder, tell, stop: stop.signal })));
  if (isWhole || values.processes) {
    console.log(
      reportProcesses(await measureProcesses({ isSmall: isQuick, folder, tell, stop: stop.signal })),
    );
  }
} catch (fault) {
  if (!stop.signal.aborted) console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = stop.signal.aborted ? 130 : 1;
} finally {
  if (keep) tell(`kept: ${folder}`);
  else await rm(folder, { recursive: true, force: true });
}
