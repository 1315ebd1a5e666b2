import type { Finding } from '../../domain/finding.ts';
import { broken, ok, optional, todo } from './states.ts';

const app = 'créer l’App depuis .github/app-manifest.json (README.md, étape 3)';
const ovh = 'https://eu.api.ovh.com/createToken/ (README.md, étape 6)';
const mattermost = 'Mattermost, Intégrations, Comptes de robot\u00A0: les quatre variables ensemble';
const proconnect = 'Espace partenaires de ProConnect\u00A0: les huit variables ensemble';

/** How to get the value of each variable. */
export const settingRemedies: Readonly<Record<string, string>> = {
  SITE_URL: 'l’adresse publique du site, en https',
  COMMUNITY_NAME: 'le nom de la communauté, tel que le site et les courriels le montrent',
  COMMUNITY_DOMAIN: 'le domaine des adresses de la communauté, sans « @ »',
  ADMINISTRATORS: 'les identifiants des administratrices et administrateurs, séparés par des virgules',
  ANIMATION_TEAM: 'l’identifiant de l’équipe d’animation, nom de son fichier dans content/_teams',
  LINK_SECRET: 'openssl rand -base64 48',
  DATABASE_URL: 'l’adresse que donne le fournisseur de PostgreSQL, avec ?sslmode=verify-full',
  GITHUB_REPOSITORY: 'le dépôt du contenu, propriétaire/nom',
  GITHUB_BRANCH: 'la branche publiée, main par défaut',
  GITHUB_API_URL: 'seulement pour un GitHub Enterprise',
  GITHUB_TOKEN: `un jeton à droits fins (Contents et Pull requests\u00A0: write), ou mieux\u00A0: ${app}`,
  GITHUB_APP_ID: app,
  GITHUB_APP_PRIVATE_KEY: `${app}, puis Generate a private key\u00A0: le fichier .pem entier`,
  GITHUB_APP_INSTALLATION_ID:
    'installer l’App sur le dépôt\u00A0: le nombre à la fin de l’adresse de l’installation',
  GITHUB_ORGANISATION:
    'le nom de l’organisation où les membres ont leurs accès\u00A0; seulement s’il y en a une',
  GITHUB_TEAM: 'le nom de l’équipe de cette organisation, tel que son adresse le montre',
  GITHUB_WEBHOOK_SECRET:
    'openssl rand -hex 32, la même valeur dans le webhook de GitHub (README.md, étape 3)',
  BUILD_HOOK_URL:
    'Netlify, Build hooks\u00A0; seulement si un changement du contenu ne publie pas le site de lui-même',
  RESEND_API_KEY: 'https://resend.com/api-keys, droit Sending access (README.md, étape 5)',
  RESEND_WEBHOOK_SECRET: 'https://resend.com/webhooks, Signing secret (README.md, étape 5)',
  RESEND_BASE_URL: 'seulement pour un serveur d’essai',
  MAIL_FROM: 'Nom <adresse>, d’un domaine vérifié chez Resend',
  MAILBOX_OFFER: 'standard ou professional, selon l’offre des boîtes aux lettres',
  OVH_ENDPOINT: 'ovh-eu, sauf compte hors d’Europe',
  OVH_APP_KEY: ovh,
  OVH_APP_SECRET: ovh,
  OVH_CONSUMER_KEY: ovh,
  MATTERMOST_URL: mattermost,
  MATTERMOST_TOKEN: mattermost,
  MATTERMOST_TEAM: mattermost,
  MATTERMOST_CHANNEL: mattermost,
  MATTERMOST_ALUMNI_TEAM: 'le nom de l’équipe des anciens membres\u00A0; seulement s’il y en a une',
  AGENDA_CHANNELS:
    'les salons de Mattermost où annoncer les rendez-vous, séparés par des virgules\u00A0; sans eux, MATTERMOST_CHANNEL',
  ROOM_BOOKING_EMAIL: 'l’adresse de qui réserve les salles\u00A0; seulement si quelqu’un le fait',
  PROCONNECT_ISSUER: proconnect,
  PROCONNECT_AUTHORIZATION_URL: proconnect,
  PROCONNECT_TOKEN_URL: proconnect,
  PROCONNECT_USERINFO_URL: proconnect,
  PROCONNECT_JWKS_URL: proconnect,
  PROCONNECT_LOGOUT_URL: proconnect,
  PROCONNECT_CLIENT_ID: proconnect,
  PROCONNECT_CLIENT_SECRET: proconnect,
};

/** What is said of a variable; its value is never shown. */
export const settingFindings = {
  right: (): Finding => ok('réglée'),
  absent: (variable: string): Finding => optional('pas réglée', settingRemedies[variable] ?? ''),
  missing: (variable: string): Finding => todo('manque', settingRemedies[variable] ?? ''),
  /** `expected` is the schema's word, in English as in the log of the functions. */
  faulty: (variable: string, expected: string): Finding =>
    broken(`fausse\u00A0: ${expected}`, settingRemedies[variable] ?? ''),
} as const;
