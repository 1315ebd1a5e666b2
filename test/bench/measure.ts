import { join } from 'node:path';
import { corpus } from './corpus.ts';
import { copyProject } from './fresh-project.ts';
import { measureBuild, type BuildFigures } from './measure-build.ts';
import { measureOutput, weighFolder, type OutputFigures } from './measure-output.ts';
import { runNode } from './run-node.ts';
import type { CorpusSize } from './size.ts';
import { writeCorpus } from './write-corpus.ts';

/** All that the benchmark says of a corpus. */
export interface Figures {
  readonly size: CorpusSize;
  readonly content: { readonly files: number; readonly bytes: number };
  readonly checkSeconds: number;
  readonly build: BuildFigures;
  readonly output: OutputFigures;
}

/** Tells the person who waits what is going on. */
export type Progress = (line: string) => void;

/** Writes a corpus under the folder, checks it, builds it, and weighs what comes out. */
export async function measure(
  size: CorpusSize,
  folder: string,
  tell: Progress,
  stop: AbortSignal,
): Promise<Figures> {
  const members = `${size.members.toLocaleString('en')} members`;
  const work = join(folder, String(size.members));
  const project = join(work, 'project');
  const content = join(work, 'content');
  const output = join(work, 'site');
  tell(`${members}: writing the corpus`);
  await writeCorpus(content, corpus(size), stop);
  await copyProject(project);
  tell(`${members}: checking the content`);
  const check = { cwd: project, log: join(work, 'check.log'), stop };
  const checkSeconds = await runNode(['src/commands/check.ts', content], check);
  tell(`${members}: building the site`);
  const build = await measureBuild({ project, content, output, work }, stop);
  tell(`${members}: weighing the site`);
  return {
    size,
    content: await weighFolder(content),
    checkSeconds,
    build,
    output: await measureOutput(output),
  };
}
