import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileOnce } from '../write-file-atomically.ts';

export interface OutboxOptions {
  /** Where what would leave is kept, one JSON file each. */
  readonly folder: string;
  readonly now?: (() => Date) | undefined;
}

/** What every kept thing carries. */
export const stored = z.object({
  /** What a vendor's id would be. */
  id: z.string(),
  /** When it was sent, an instant in ISO 8601. */
  at: z.iso.datetime(),
  key: z.string(),
});

type Stored = Readonly<z.infer<typeof stored>>;

/** Keeps a thing under its key; the first one of a key stays. Gives its id. */
export async function keep(
  { folder, now = () => new Date() }: OutboxOptions,
  thing: Readonly<Record<string, string>> & { readonly key: string },
): Promise<string> {
  const id = `local-${createHash('sha256').update(thing.key).digest('hex').slice(0, 32)}`;
  const record = { id, at: now().toISOString(), ...thing };
  await writeFileOnce(join(folder, `${id}.json`), `${JSON.stringify(record, null, 2)}\n`);
  return id;
}

/** What a folder holds, newest first; nothing where there is no folder yet. */
export async function readKept<Kept extends Stored>(
  folder: string,
  schema: z.ZodType<Kept>,
): Promise<Kept[]> {
  const names = await readdir(folder).catch(noneWithoutFolder);
  const files = names.filter((name) => name.endsWith('.json'));
  const kept = await Promise.all(
    files.map(async (name) => schema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
  return kept.sort((one, other) => other.at.localeCompare(one.at) || one.id.localeCompare(other.id));
}

function noneWithoutFolder(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
