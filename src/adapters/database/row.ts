import { z } from 'zod';

/** A text that an index holds; PostgreSQL refuses long ones there. */
export const keyText = z.string().min(1).max(500);

/** An instant in ISO 8601. */
export const instantText = z.iso.datetime({ offset: true });

/** How many rows are asked for. */
export const rowLimit = z.int().min(0);

/** Whether PostgreSQL keeps the text as it is: no NUL, no half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** The schema of a row that is written or read; refuses texts that would not come back as they were. */
export const storable = <Schema extends z.ZodObject>(schema: Schema) =>
  schema.superRefine((row, context) => {
    for (const [field, value] of Object.entries(row)) {
      if (typeof value === 'string' && !isStorable(value)) {
        context.addIssue({ code: 'custom', path: [field], message: 'a text that the database cannot keep' });
      }
    }
  });

/** Why something failed, as it is written. */
export const storedReason = storable(z.object({ why: z.string() }));

/** Parses a row that came back; a null column is an absent field. */
export const readRow = <Schema extends z.ZodType>(schema: Schema, row: object): z.output<Schema> =>
  schema.parse(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));

type Emptied<Value> = {
  [Field in keyof Value]-?: undefined extends Value[Field] ? NonNullable<Value[Field]> | null : Value[Field];
};

/** The same values with null, which empties a column, where a field is absent. */
export const emptied = <Value extends object>(
  fields: readonly (keyof Value)[],
  value: Value,
): Emptied<Value> =>
  Object.fromEntries(fields.map((field) => [field, value[field] ?? null])) as Emptied<Value>;
