import { DatabaseError } from '../../adapters/database/database-error.ts';
import { migrationState } from '../../adapters/database/migration-state.ts';
import { openPostgres } from '../../adapters/database/open-postgres.ts';
import { machineFindings } from '../../texts/doctor/machine.ts';
import { checkWith, said } from './check.ts';
import { row } from './row.ts';

const name = 'Base de données';

/** Whether the database answers, and has every migration. */
export const checkDatabase = checkWith(name, ['DATABASE_URL'], async ({ DATABASE_URL }) => {
  const connection = openPostgres(DATABASE_URL);
  try {
    const { waiting, applied, unknown } = await migrationState(connection);
    if (waiting.length > 0) return [row(name, machineFindings.waitingMigrations(waiting))];
    if (unknown > 0) return [row(name, machineFindings.newerDatabase(unknown))];
    return [row(name, machineFindings.database(applied))];
  } catch (fault) {
    if (!(fault instanceof DatabaseError)) throw fault;
    return [row(name, machineFindings.databaseFailed(said(fault)))];
  } finally {
    await connection.close();
  }
});
