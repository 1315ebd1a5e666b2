import type { Finding } from '../../domain/finding.ts';
import { broken, ok, todo } from './states.ts';

/** What is said of this machine and of the database. */
export const machineFindings = {
  node: (version: string): Finding => ok(version),
  oldNode: (version: string, wanted: string): Finding =>
    todo(`${version}, il faut ${wanted} ou plus récent`, 'npm ci, qui l’installe dans le projet'),
  clock: (day: string): Finding => ok(`à Paris, nous sommes le ${day}`),
  wrongClock: (day: string, seconds: number): Finding =>
    broken(
      `à Paris, nous serions le ${day}\u00A0; ${Math.abs(seconds)} s ${seconds > 0 ? 'd’avance' : 'de retard'} sur le site`,
      'régler l’horloge de cette machine (timedatectl set-ntp true)',
    ),
  database: (migrations: number): Finding => ok(`répond\u00A0; ${migrations} migration(s), toutes faites`),
  waitingMigrations: (names: readonly string[]): Finding =>
    todo(`répond\u00A0; attendent\u00A0: ${names.join(', ')}`, 'npm run migrate -- --server'),
  newerDatabase: (count: number): Finding =>
    broken(
      `répond\u00A0; ${count} migration(s) que cette version du programme ne connaît pas`,
      'publier la version du programme qui les a faites, ou une plus récente',
    ),
  databaseFailed: (fault: string): Finding =>
    broken(fault, 'vérifier DATABASE_URL, et que le serveur accepte cette machine'),
} as const;
