import type { Finding } from '../../domain/finding.ts';
import { count } from '../counts.ts';
import { broken, ok, todo } from './states.ts';

/** What is said of the published site and its functions. */
export const siteFindings = {
  community: (members: number): Finding => ok(`communaute.json\u00A0: ${count(members, 'membre')}`),
  unreachable: (fault: string): Finding =>
    broken(fault, 'publier le site sur Netlify, et vérifier SITE_URL (README.md, étape 7)'),
  unknownPeople: (variable: string, unknown: readonly string[]): Finding =>
    todo(
      `${variable} nomme ${unknown.join(', ')}, que le site ne connaît pas`,
      'corriger la variable, ou publier leur fichier',
    ),
  functions: (): Finding => ok('répondent'),
  deafFunctions: (): Finding =>
    todo('répondent, mais n’écoutent pas GitHub', 'régler GITHUB_WEBHOOK_SECRET dans Netlify, puis publier'),
  faultyFunctions: (): Finding =>
    broken(
      'répondent par une panne',
      'lire leur journal dans Netlify, Logs, Functions\u00A0: il nomme ce qui leur manque',
    ),
  noFunctions: (): Finding =>
    broken('ne répondent pas', 'publier avec le netlify.toml du projet (README.md, étape 7)'),
} as const;

/** What is said of the team's chat. */
export const chatFindings = {
  channel: (name: string): Finding => ok(`canal ${name}`),
  refused: (fault: string): Finding => broken(fault, 'refaire le jeton du robot'),
  noChannel: (name: string): Finding =>
    broken(`le canal ${name} ne se montre pas au robot`, 'inviter le robot dans l’équipe et dans le canal'),
  alumniTeam: (name: string): Finding => ok(`équipe des anciens ${name}`),
  noAlumniTeam: (name: string): Finding =>
    broken(
      `l’équipe ${name} ne se montre pas au robot`,
      'corriger MATTERMOST_ALUMNI_TEAM, ou y inviter le robot',
    ),
} as const;

/** What is said of the identity provider. */
export const identityProviderFindings = {
  keys: (count: number): Finding => ok(`${count} clé(s) publique(s)`),
  noKeys: (): Finding => broken('pas de clé publique à PROCONNECT_JWKS_URL', 'vérifier cette adresse'),
} as const;
