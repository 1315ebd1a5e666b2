import { z } from 'zod';
import { fileSchemas, rowSchemas, type RowName } from './schemas.ts';

/** What JSON Schema says of one field. */
export interface FieldSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly anyOf?: readonly FieldSchema[];
}

/** `format` says it already, in words that people read. */
const toJsonSchema = (schema: z.ZodType) =>
  z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
    },
  });

/** The JSON Schema (2020-12) of each kind of file, by name; its `$id` is where the site publishes it. */
export const jsonSchemas = (siteUrl: string): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(fileSchemas).map(([name, schema]) => {
      const { $schema, ...rest } = toJsonSchema(schema);
      return [name, { $schema, $id: `${siteUrl}/api/v3/schemas/${name}.json`, ...rest }];
    }),
  );

/** The fields of a line of a file, by name, in their order. */
export function fieldsOfRow(name: RowName): Readonly<Record<string, FieldSchema>> {
  const { properties = {} } = toJsonSchema(rowSchemas[name]);
  return properties as Record<string, FieldSchema>;
}

/** What a field holds when it is known; `nested` for a list or an object. */
export function kindOf(field: FieldSchema): 'text' | 'day' | 'flag' | 'integer' | 'number' | 'nested' {
  const known = field.anyOf?.find(({ type }) => type !== 'null') ?? field;
  const type = typeof known.type === 'string' ? known.type : known.type?.find((name) => name !== 'null');
  if (type === 'string') return known.format === 'date' ? 'day' : 'text';
  if (type === 'boolean') return 'flag';
  if (type === 'integer' || type === 'number') return type;
  return 'nested';
}
