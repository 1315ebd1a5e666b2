import { fileURLToPath } from 'node:url';

/** Folder of the SQL files; asked for by a migration alone, so that a bundle works without them. */
export const migrationsFolder = (): string => fileURLToPath(new URL('./migrations', import.meta.url));
