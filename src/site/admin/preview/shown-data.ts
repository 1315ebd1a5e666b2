import type { z } from 'zod';
import { normalise } from '../../../content/normalise.ts';

const attempts = 3;

/**
 * An entry that is being written, as the site would read it: what is not finished yet (a mission without a start) is
 * left out. Undefined while what no page can do without is missing.
 */
export function shownData<Schema extends z.ZodType>(
  schema: Schema,
  written: unknown,
): z.infer<Schema> | undefined {
  let data = normalise(written);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    data = without(
      data,
      result.error.issues.map(({ path }) => path.slice(0, 2)),
    );
  }
  return undefined;
}

/** Takes away the values at these paths, of one key or of a key and a place in its list. */
function without(data: unknown, paths: readonly PropertyKey[][]): unknown {
  const faulty = new Set(paths.map((path) => path.join('.')));
  return Object.fromEntries(
    Object.entries(data as object)
      .filter(([key]) => !faulty.has(key))
      .map(([key, value]: [string, unknown]) => [
        key,
        Array.isArray(value) ? value.filter((_, place) => !faulty.has(`${key}.${place}`)) : value,
      ]),
  );
}
