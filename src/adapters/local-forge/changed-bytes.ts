import type { FileChange } from '../../ports.ts';

/** What a file holds after a change; null for one that goes away. */
export function changedBytes(change: FileChange): Buffer | null {
  if ('bytes' in change) return Buffer.from(change.bytes);
  return change.text === null ? null : Buffer.from(change.text);
}
