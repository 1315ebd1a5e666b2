import { z } from 'zod';
import { readVendorDocument, type Check } from './vendor-document.ts';

const openObject = z.object({ properties: z.record(z.string(), z.unknown()) });

/** Checks by the vendor's OpenAPI document; without it, one that says nothing, after a warning. Read once. */
export const resendDocument = (): Promise<Check> => (reading ??= readDocument());
let reading: Promise<Check> | undefined;

async function readDocument(): Promise<Check> {
  const { check, schemas } = await readVendorDocument('resend.yaml', 'Resend');
  return (pointer, value) => [
    ...check(pointer, value),
    ...unknownFields(schemas[pointer.split('/').at(-1) ?? ''], value),
  ];
}

/** The document lets unknown fields pass; the vendor ignores them, so one that is misspelt would go unseen. */
function unknownFields(schema: unknown, value: unknown): string[] {
  const known = openObject.safeParse(schema);
  if (!known.success || typeof value !== 'object' || value === null) return [];
  return Object.keys(value)
    .filter((field) => !(field in known.data.properties))
    .map((field) => `unknown field "${field}"`);
}
