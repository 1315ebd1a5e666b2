import { once } from 'node:events';

/**
 * Resolves when a line comes on the standard input. Rejects where that ends without one: whoever started this process
 * needs it no more.
 */
export async function askedFor(input: NodeJS.ReadStream = process.stdin): Promise<void> {
  const [line] = (await Promise.race([once(input, 'data'), once(input, 'end').then(() => [])])) as unknown[];
  // What is paused no longer keeps the process alive.
  input.pause();
  if (line === undefined) throw new Error('The build was prepared, and nobody asked for it.');
}
