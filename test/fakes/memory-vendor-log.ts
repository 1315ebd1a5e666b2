import type { VendorLog, VendorState } from '../../src/ports.ts';

/** How the vendors are, in memory. */
export function memoryVendorLog(): VendorLog {
  const states = new Map<string, VendorState>();
  return {
    async note({ vendor, succeededAt, failedAt, cause, circuit }) {
      const held = states.get(vendor) ?? { vendor };
      const isSuccessLater = succeededAt !== undefined && succeededAt >= (held.succeededAt ?? '');
      const isFailureLater = failedAt !== undefined && failedAt >= (held.failedAt ?? '');
      states.set(vendor, {
        ...held,
        ...(isSuccessLater && { succeededAt }),
        ...(isFailureLater && { failedAt, cause }),
        ...(circuit && { circuit }),
      });
    },
    all: async () => [...states.values()],
  };
}
