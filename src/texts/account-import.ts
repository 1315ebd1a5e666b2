import type { Column } from '../domain/account-import/columns.ts';
import type { DifferingRow, RefusedRow, RowFault } from '../domain/account-import/plan-import.ts';
import type { TableRefusal } from '../domain/account-import/read-table.ts';

/** What each column takes. */
const expected: Readonly<Record<Column, string>> = {
  username: 'un identifiant, sans espace, «\u00A0/\u00A0» ni «\u00A0@\u00A0»',
  primary_email: 'une adresse électronique',
  secondary_email: 'une adresse électronique',
  primary_email_status: 'un état d’adresse, par exemple EMAIL_ACTIVE',
  primary_email_status_updated_at: 'une date, par exemple 2024-01-31 08:30:00+00',
  communication_email: 'primary ou secondary',
  member_type: 'un type de membre connu',
  legal_status: 'un statut légal connu',
  gender: 'un genre connu',
  workplace_insee_code: 'un code INSEE de commune, cinq caractères',
  tjm: 'un nombre entier d’euros, de 0 à 10\u00A0000',
  average_nb_of_days: 'un nombre de jours, de 0 à 5',
  created_at: 'une date, par exemple 2024-01-31 08:30:00+00',
};

const linesOf = (lines: readonly number[]): string =>
  lines.length === 1 ? `la ligne ${lines[0] ?? ''}` : `les lignes ${lines.join(', ')}`;

function reason(fault: RowFault): string {
  switch (fault.kind) {
    case 'missing':
      return `${fault.column} manque`;
    case 'faulty':
      return `${fault.column} n’est pas ${expected[fault.column]}`;
    case 'other-length':
      return 'pas autant de valeurs que de colonnes';
    case 'repeated-id':
      return `username est aussi celui de ${linesOf(fault.lines)}`;
    case 'repeated-address':
      return `${fault.column} est aussi une adresse de ${linesOf(fault.lines)}`;
    case 'held-address':
      return `${fault.column} est une adresse du compte ${fault.holder}`;
    case 'taken-meanwhile':
      return 'un autre compte a pris l’identifiant ou une adresse pendant la reprise';
  }
}

/** Why a row is not taken, in one line, without any private value. */
export const refusedLine = ({ line, id, faults }: RefusedRow): string =>
  `ligne ${line}, ${id ?? '(sans identifiant)'}\u00A0: ${faults.map(reason).join('\u00A0; ')}.`;

/** How an account that is there differs from its row, in one line. */
export const differingLine = ({ line, id, columns }: DifferingRow): string =>
  `ligne ${line}, ${id}\u00A0: le compte est déjà là, et diffère par ${columns.join(', ')}.`;

/** Why a file is not taken at all. */
export function tableRefusal(refusal: TableRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'Le fichier est vide.';
    case 'broken':
      return `Le CSV est cassé à la ligne ${refusal.line}\u00A0: des guillemets sont de trop ou manquent. Rien n’a été pris.`;
    case 'unknown-columns':
      return `Colonne(s) inconnue(s)\u00A0: ${refusal.names.join(', ')}. Rien n’a été pris.`;
    case 'repeated-columns':
      return `Colonne(s) en double\u00A0: ${refusal.names.join(', ')}. Rien n’a été pris.`;
    case 'missing-columns':
      return `Il manque la ou les colonnes ${refusal.names.join(', ')}. Rien n’a été pris.`;
  }
}

/** Faults of the file or of the call, for the terminal. */
export const importFaults = {
  usage: 'Usage\u00A0: npm run import-accounts -- FICHIER.csv [--write] [--update]',
  unreadable: (file: string, code: string): string =>
    code === 'ENOENT' ? `Le fichier ${file} n’existe pas.` : `Le fichier ${file} ne se lit pas (${code}).`,
  notUtf8: (file: string): string =>
    `Le fichier ${file} n’est pas en UTF-8. Dans un tableur\u00A0: enregistrer sous «\u00A0CSV UTF-8\u00A0».`,
  noDatabase: 'La base de données n’est pas à jour\u00A0: npm run migrate, puis recommencer.',
} as const;

interface Counts {
  readonly made: number;
  readonly changed: number;
  readonly alreadyThere: number;
  readonly differing: number;
  readonly refused: number;
}

/** The counts of a run, line by line. */
export function countLines(counts: Counts, { write }: { readonly write: boolean }): string[] {
  const lines: [number, string][] = [
    [counts.made, write ? 'compte(s) créé(s)' : 'compte(s) à créer'],
    [counts.changed, write ? 'compte(s) changé(s)' : 'compte(s) à changer'],
    [counts.alreadyThere, 'déjà là, identique(s)'],
    [counts.differing, 'déjà là, différent(s), laissé(s) tels quels (--update les change)'],
    [counts.refused, 'ligne(s) refusée(s)'],
  ];
  const width = Math.max(...lines.map(([count]) => String(count).length));
  return [
    ...lines.map(([count, what]) => `${String(count).padStart(width)} ${what}`),
    ...(write ? [] : ['Essai à blanc\u00A0: rien n’a été écrit. Pour écrire\u00A0: --write.']),
  ];
}

/** What the audit says of an import. */
export const auditedImport = (made: number, changed: number): string =>
  `${made} compte(s) à créer, ${changed} à changer`;
