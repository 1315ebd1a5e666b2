import { setTimeout as wait } from 'node:timers/promises';
import type { ProductionSettings, RightSettings } from '../../adapters/production-env.ts';
import { describeFault } from '../../domain/describe-fault.ts';
import type { Clock } from '../../ports.ts';
import { anyCheck } from '../../texts/doctor/states.ts';
import { row, type Row } from './row.ts';

/** What checks may use beside the settings. */
export interface Surroundings {
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  /** How long one check may take. */
  readonly timeoutMs: number;
}

/** A part of the production that is looked at by itself; a look changes nothing. */
export type Check = (settings: RightSettings, surroundings: Surroundings) => Promise<readonly Row[]>;

type Needed<Name extends keyof ProductionSettings> = {
  readonly [Each in Name]: NonNullable<ProductionSettings[Each]>;
};

/** A check that some settings must be right for; without them it says which ones it waits for. */
export const checkWith =
  <Name extends keyof ProductionSettings>(
    name: string,
    needs: readonly Name[],
    look: (settings: Needed<Name> & RightSettings, surroundings: Surroundings) => Promise<readonly Row[]>,
  ): Check =>
  async (settings, surroundings) => {
    const missing = needs.filter((need) => settings[need] === undefined);
    if (missing.length > 0) return [row(name, anyCheck.waiting(missing.map(variableOf)))];
    const inTime = new AbortController();
    const late = wait(surroundings.timeoutMs, undefined, { signal: inTime.signal }).then(() => [
      row(name, anyCheck.late(surroundings.timeoutMs / 1000)),
    ]);
    try {
      return await Promise.race([look(settings as Needed<Name> & RightSettings, surroundings), late]);
    } catch (fault) {
      return [row(name, anyCheck.failed(said(fault)))];
    } finally {
      late.catch(() => undefined);
      inTime.abort();
    }
  };

const variableOf = (setting: string): string => (setting === 'github' ? 'GITHUB_TOKEN' : setting);

const longestFault = 160;

/** A fault for the table: what failed and why, without private values. */
export function said(fault: unknown): string {
  const text = describeFault(fault);
  return text.length > longestFault ? `${text.slice(0, longestFault - 1)}…` : text;
}
