import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';

/** Says what is wrong with a value by a schema of the vendor's document; [] for nothing. */
export type Check = (pointer: string, value: unknown) => string[];

/** A vendor's OpenAPI document. */
export interface VendorDocument {
  readonly check: Check;
  /** The schemas that the document names; none where there is no document. */
  readonly schemas: Readonly<Record<string, unknown>>;
}

const named = z.object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) });

/** Reads a document of `../shared/contracts/`; without it, one that finds nothing wrong, after a warning. */
export async function readVendorDocument(file: string, vendor: string): Promise<VendorDocument> {
  const path = new URL(`../../../shared/contracts/${file}`, import.meta.url);
  const source = await readFile(path, 'utf8').catch(() => undefined);
  if (source === undefined) {
    console.warn(`${path.pathname} is not there: requests to ${vendor} and its replies are not checked.`);
    return { check: () => [], schemas: {} };
  }
  const document = z.record(z.string(), z.unknown()).parse(parse(source));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, vendor);
  return {
    check: (pointer, value) => {
      const validate = ajv.compile({ $ref: `${vendor}#/${pointer}` });
      return validate(value) ? [] : [ajv.errorsText(validate.errors)];
    },
    schemas: named.parse(document).components.schemas,
  };
}
