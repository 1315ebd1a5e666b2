import type { Pictures } from '../../src/ports.ts';

const signatures = [Uint8Array.of(0x89, 0x50, 0x4e, 0x47), Uint8Array.of(0xff, 0xd8, 0xff)];

/** Takes whatever begins like a PNG or a JPEG, as it is. */
export const memoryPictures: Pictures = {
  prepare: async (bytes) =>
    signatures.some((signature) => signature.every((byte, place) => bytes[place] === byte))
      ? bytes
      : undefined,
};
