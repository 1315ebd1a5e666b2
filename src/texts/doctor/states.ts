import type { Finding, FindingState } from '../../domain/finding.ts';

/** The states of a check, as the table shows them. */
export const stateLabels: Readonly<Record<FindingState, string>> = {
  ok: 'ok',
  optional: 'facultatif',
  todo: 'à faire',
  broken: 'en panne',
};

/** The columns of the table. */
export const columnTitles = ['vérification', 'état', 'constat', 'comment faire'] as const;

export const ok = (found: string): Finding => ({ state: 'ok', found, remedy: '' });
export const optional = (found: string, remedy: string): Finding => ({ state: 'optional', found, remedy });
export const todo = (found: string, remedy: string): Finding => ({ state: 'todo', found, remedy });
export const broken = (found: string, remedy: string): Finding => ({ state: 'broken', found, remedy });

/** The line under the table. */
export const doctorSummary = (required: number): string =>
  required === 0
    ? 'Tout ce qui est nécessaire est en place.'
    : `${required} vérification(s) à faire ou en panne. Chaque étape est dans README.md, «\u00A0Mettre en production\u00A0».`;

/** What can be said of every check. */
export const anyCheck = {
  waiting: (variables: readonly string[]): Finding =>
    todo(`pas vérifié sans ${variables.join(', ')}`, 'régler d’abord ces variables'),
  notUsed: (variables: string): Finding => optional('pas utilisé', `régler ${variables} pour s’en servir`),
  late: (seconds: number): Finding =>
    broken(
      `pas de réponse en ${seconds} s`,
      'recommencer\u00A0; sinon, voir l’état du service chez son fournisseur',
    ),
  failed: (fault: string): Finding => broken(fault, 'corriger la cause, puis recommencer'),
} as const;
