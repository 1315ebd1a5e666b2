import type { Finding } from '../../domain/finding.ts';

/** A line of the doctor's table. */
export interface Row extends Finding {
  /** What was looked at. */
  readonly check: string;
}

export const row = (check: string, finding: Finding): Row => ({ check, ...finding });

/** Whether the production cannot do without what the line asks for. */
export const isRequired = ({ state }: Row): boolean => state === 'todo' || state === 'broken';
