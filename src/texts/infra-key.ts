import { infraScopes, type InfraClient } from '../ports.ts';

/** What the command of keys says on the terminal. */
export const infraKeyTexts = {
  usage: `Usage\u00A0:
  npm run infra-key -- create --name NOM --scopes ${infraScopes.join(',')} [--by QUI]
  npm run infra-key -- list
  npm run infra-key -- revoke --name NOM`,
  made: (name: string, key: string): string =>
    `Clé de «\u00A0${name}\u00A0», montrée cette seule fois\u00A0:\n${key}`,
  badName: 'Le nom\u00A0: des minuscules sans accent, des chiffres et des tirets, 60 caractères au plus.',
  badScopes: (unknown: readonly string[]): string =>
    unknown.length === 0
      ? `Il faut au moins un droit parmi ${infraScopes.join(', ')}.`
      : `Droit(s) inconnu(s)\u00A0: ${unknown.join(', ')}. Il y a ${infraScopes.join(', ')}.`,
  nameTaken: (name: string): string =>
    `«\u00A0${name}\u00A0» a déjà une clé, ou en a eu une\u00A0: un nom ne sert qu’une fois.`,
  revoked: (name: string): string =>
    `La clé de «\u00A0${name}\u00A0» ne vaut plus rien, ses webhooks se taisent.`,
  notRevoked: (name: string): string => `«\u00A0${name}\u00A0» n’a pas de clé en cours.`,
  none: 'Aucune clé.',
  noDatabase: 'La base de données n’est pas à jour\u00A0: npm run migrate, puis recommencer.',
} as const;

/** A client in one line. */
export const infraClientLine = ({
  name,
  scopes,
  createdBy,
  createdAt,
  lastUsedAt,
  revokedAt,
}: InfraClient): string =>
  [
    `${name}\u00A0: ${scopes.join(', ')}`,
    `créée le ${createdAt.slice(0, 10)} par ${createdBy}`,
    lastUsedAt === undefined ? 'jamais utilisée' : `utilisée le ${lastUsedAt.slice(0, 10)}`,
    ...(revokedAt === undefined ? [] : [`révoquée le ${revokedAt.slice(0, 10)}`]),
  ].join('\u00A0; ');
