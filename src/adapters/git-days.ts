import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { daySchema, type Day } from '../schema/day.ts';
import { environmentWith } from './env.ts';

const run = promisify(execFile);
const mark = '\u0001';

/**
 * The day of the last change of each file below a folder, by its path there, in one call of git. Empty where the folder
 * is in no repository, or in one without its history, which would say the same day for all.
 */
export async function lastChanges(folder: string): Promise<ReadonlyMap<string, Day>> {
  const git = (...args: string[]) =>
    run('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      env: environmentWith({ LC_ALL: 'C', TZ: 'Europe/Paris' }),
      maxBuffer: 200_000_000,
    });
  try {
    const { stdout: shallow } = await git('rev-parse', '--is-shallow-repository');
    if (shallow.trim() !== 'false') return new Map();
    const format = `--format=${mark}%cd`;
    const dates = '--date=format-local:%Y-%m-%d';
    const { stdout } = await git('log', format, dates, '--name-only', '--relative', '--', '.');
    return daysIn(stdout);
  } catch {
    // No git, no repository, no commit yet, a repository of somebody else: pages do without their day.
    return new Map();
  }
}

/** The newest commits come first. */
function daysIn(log: string): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const commit of log.split(mark)) {
    const [day, ...paths] = commit.split('\n').filter((line) => line !== '');
    const parsed = daySchema.safeParse(day);
    if (!parsed.success) continue;
    for (const path of paths) if (!days.has(path)) days.set(path, parsed.data);
  }
  return days;
}
