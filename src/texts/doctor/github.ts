import type { Finding } from '../../domain/finding.ts';
import { broken, ok, optional, todo } from './states.ts';

const rights = (what: string): string =>
  `donner le droit ${what}\u00A0: write, au jeton ou à l’App, puis accepter la demande dans l’installation`;

/** What is said of the repository of the content. */
export const githubFindings = {
  repository: (name: string): Finding => ok(name),
  archived: (name: string): Finding =>
    broken(`${name} est archivé`, 'Settings, Danger Zone, Unarchive this repository'),
  refused: (fault: string): Finding =>
    broken(fault, 'refaire le jeton, ou la clé privée de l’App, et régler la variable'),
  hidden: (name: string): Finding =>
    broken(
      `${name} n’existe pas, ou ne se montre pas à ce jeton ou à cette App`,
      'installer l’App sur ce dépôt',
    ),
  unreachable: (fault: string): Finding =>
    broken(fault, 'voir https://www.githubstatus.com, puis recommencer'),
  contents: (): Finding => ok('peut écrire'),
  noContents: (): Finding => broken('ne peut pas écrire', rights('Contents')),
  pulls: (): Finding => ok('peut proposer'),
  noPulls: (): Finding => broken('ne peut pas proposer', rights('Pull requests')),
  branch: (name: string): Finding => ok(`${name}, protégée`),
  openBranch: (name: string): Finding =>
    optional(
      `${name}, sans protection`,
      'Settings, Branches\u00A0: exiger une pull request avant de fusionner',
    ),
  noBranch: (name: string): Finding =>
    broken(`${name} n’existe pas`, 'créer la branche, ou régler GITHUB_BRANCH'),
  webhook: (): Finding => ok('prévient le site'),
  webhookElsewhere: (address: string): Finding =>
    todo(`n’appelle pas ${address}`, 'régler cette adresse et le secret (README.md, étape 3)'),
  webhookUnseen: (address: string): Finding =>
    optional(
      'ne se lit pas avec ces droits',
      `regarder Settings, Webhooks\u00A0: ${address}, ligne verte sous Recent Deliveries`,
    ),
} as const;

/** What is said of the organisation where members have access. */
export const organisationFindings = {
  team: (organisation: string, team: string): Finding =>
    ok(`${organisation}, équipe ${team}\u00A0: peut inviter`),
  noMembers: (organisation: string): Finding =>
    broken(`${organisation}\u00A0: ne peut pas inviter`, rights('Members (organisation)')),
  hidden: (organisation: string, team: string): Finding =>
    broken(
      `${organisation}, ou son équipe ${team}, n’existe pas, ou ne se montre pas`,
      'installer l’App dans l’organisation avec le droit Members\u00A0: write, ou corriger GITHUB_TEAM',
    ),
} as const;
