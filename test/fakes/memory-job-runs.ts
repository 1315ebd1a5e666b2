import { keptRuns, type JobRun, type JobRuns } from '../../src/ports.ts';

/** Runs of jobs in memory. */
export function memoryJobRuns(): JobRuns {
  let runs: JobRun[] = [];
  return {
    async add(run) {
      runs = [run, ...runs].sort((one, other) => other.startedAt.localeCompare(one.startedAt));
      const ofJob = runs.filter(({ name }) => name === run.name);
      runs = runs.filter((held) => held.name !== run.name || ofJob.indexOf(held) < keptRuns);
    },
    all: async () => runs,
  };
}
