import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { usageFolderVariable, type Usage } from './usage-file.ts';

const usage = z.object({ cpuSeconds: z.number(), peakBytes: z.number() });

/** What makes a Node process, and those that it starts, leave what they used in the folder. */
export const usageVariables = (folder: string): Record<string, string> => ({
  [usageFolderVariable]: folder,
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${new URL('usage-at-exit.ts', import.meta.url).href}`,
});

/** The sum over the processes that left a file; of several, the sum of peaks is the most that they held at once. */
export async function readUsage(folder: string): Promise<Usage> {
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const found = texts.map((text) => usage.parse(JSON.parse(text)));
  if (found.length === 0) throw new Error(`No process left its usage in ${folder}.`);
  return {
    cpuSeconds: found.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    peakBytes: found.reduce((sum, { peakBytes }) => sum + peakBytes, 0),
  };
}
