import { setTimeout as wait } from 'node:timers/promises';
import type { ThrottlingOptions } from '@octokit/plugin-throttling';

type Lane = NonNullable<ThrottlingOptions['write']>;

/**
 * Leaves some time between two writes. The plugin's own lanes take 1 second a write and 3 a notification, made for
 * programs that write for hours; a proposal of six writes would keep a person waiting for ten seconds.
 */
export function writeSpacing(spacingMs: number): Lane {
  let next = 0;
  const schedule = async <Result>(_options: unknown, step: () => Promise<Result>): Promise<Result> => {
    const now = Date.now();
    const at = Math.max(now, next);
    next = at + spacingMs;
    if (at > now) await wait(at - now);
    return step();
  };
  const lane: Pick<Lane, 'key'> = { key: () => ({ schedule }) as unknown as ReturnType<Lane['key']> };
  return lane as Lane;
}
