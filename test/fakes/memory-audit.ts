import type { Audit, AuditEvent } from '../../src/ports.ts';
import { pageOf } from './page-of.ts';

/** An audit in memory, with what was written to it, oldest first. */
export interface MemoryAudit extends Audit {
  readonly written: AuditEvent[];
}

export function memoryAudit(): MemoryAudit {
  const written: AuditEvent[] = [];
  const revisedBefore = new WeakSet<AuditEvent>();
  const equals = (wanted: string | undefined, value: string) => wanted === undefined || wanted === value;
  return {
    written,
    async write(event) {
      written.push(event);
    },
    async revise(before, size, revised) {
      const old = written.filter((event) => new Date(event.at) < before && !revisedBefore.has(event));
      const oldest = old.toSorted((one, other) => one.at.localeCompare(other.at)).slice(0, size);
      for (const event of oldest) {
        const made = { ...revised(event), at: event.at };
        revisedBefore.add(made);
        written[written.indexOf(event)] = made;
      }
      return oldest.length;
    },
    async page({ actor, action, target, from = '', before }, asked) {
      const found = written.filter(
        (event) =>
          equals(actor, event.actor) &&
          equals(action, event.action) &&
          equals(target, event.target) &&
          event.at >= from &&
          (before === undefined || event.at < before),
      );
      return pageOf(found, ({ at }) => at, asked);
    },
  };
}
