import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';

const path = new URL('../../../shared/contracts/resend.yaml', import.meta.url);

/** Says what is wrong with a value by a schema of the vendor's document; [] for nothing. */
export type Check = (pointer: string, value: unknown) => string[];

const openObject = z.object({ properties: z.record(z.string(), z.unknown()) });

/** Checks by the vendor's OpenAPI document; without it, one that says nothing, after a warning. Read once. */
export const resendDocument = (): Promise<Check> => (reading ??= readDocument());
let reading: Promise<Check> | undefined;

async function readDocument(): Promise<Check> {
  const source = await readFile(path, 'utf8').catch(() => undefined);
  if (source === undefined) {
    console.warn(`${path.pathname} is not there: requests to Resend and its replies are not checked.`);
    return () => [];
  }
  const document = z.record(z.string(), z.unknown()).parse(parse(source));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'resend');
  const schemas = z
    .object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) })
    .parse(document).components.schemas;

  return (pointer, value) => {
    const validate = ajv.compile({ $ref: `resend#/${pointer}` });
    const faults = validate(value) ? [] : [ajv.errorsText(validate.errors)];
    return [...faults, ...unknownFields(schemas[pointer.split('/').at(-1) ?? ''], value)];
  };
}

/** The document lets unknown fields pass; the vendor ignores them, so one that is misspelt would go unseen. */
function unknownFields(schema: unknown, value: unknown): string[] {
  const known = openObject.safeParse(schema);
  if (!known.success || typeof value !== 'object' || value === null) return [];
  return Object.keys(value)
    .filter((field) => !(field in known.data.properties))
    .map((field) => `unknown field "${field}"`);
}
