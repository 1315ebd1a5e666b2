import type { Audit, AuditEvent } from '../../src/ports.ts';
import { pageOf } from './page-of.ts';

/** An audit in memory, with what was written to it, oldest first. */
export interface MemoryAudit extends Audit {
  readonly written: AuditEvent[];
}

export function memoryAudit(): MemoryAudit {
  const written: AuditEvent[] = [];
  const equals = (wanted: string | undefined, value: string) => wanted === undefined || wanted === value;
  return {
    written,
    async write(event) {
      written.push(event);
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
