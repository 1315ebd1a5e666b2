import { vi } from 'vitest';
import { z } from 'zod';

/** A line of the log, as operators and their tools read it. */
const line = z.looseObject({
  time: z.iso.datetime(),
  level: z.enum(['info', 'error']),
  event: z.string(),
  function: z.string().optional(),
  requestId: z.string().optional(),
  member: z.string().optional(),
  where: z.string().optional(),
  cause: z.string().optional(),
  stack: z.array(z.string()).optional(),
  job: z.string().optional(),
  parts: z.array(z.string()).optional(),
});

export type LogLine = z.infer<typeof line>;

/** The lines that a level got since the last time, each of which must be one line of JSON; none is a stray error. */
export function logged(level: 'info' | 'error'): LogLine[] {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- a mock needs no console
  const { mock } = vi.mocked(console[level]);
  const said = mock.calls.map((given): LogLine => {
    const [text, ...more] = given as unknown[];
    if (typeof text !== 'string' || more.length > 0 || text.includes('\n'))
      throw new Error(`The log has something else than one line: ${String(text)}`);
    return line.parse(JSON.parse(text));
  });
  mock.calls.length = 0;
  return said;
}
