import type { Finding } from '../../domain/finding.ts';
import { broken, ok, optional, todo } from './states.ts';

/** What is said of the mailer. */
export const resendFindings = {
  key: (): Finding => ok('acceptée'),
  refused: (fault: string): Finding => broken(fault, 'refaire la clé\u00A0: https://resend.com/api-keys'),
  noSender: (): Finding => broken('MAIL_FROM n’a pas d’adresse', 'écrire Nom <adresse>'),
  domain: (name: string): Finding => ok(`${name}, vérifié`),
  unseen: (name: string): Finding =>
    optional(
      `${name}\u00A0: la clé ne fait qu’envoyer, comme il faut`,
      'regarder https://resend.com/domains\u00A0: le domaine doit y être Verified',
    ),
  unverified: (name: string, status: string): Finding =>
    todo(
      `${name} n’est pas vérifié (${status})`,
      'publier les enregistrements DNS que montre https://resend.com/domains, puis Verify',
    ),
  unknown: (name: string): Finding =>
    todo(`${name} n’est pas un domaine de ce compte`, 'l’ajouter sur https://resend.com/domains'),
} as const;

/** What is said of the mailboxes' vendor; `token` is where a key with the right rights is made. */
export const ovhFindings = {
  key: (): Finding => ok('valide, sans échéance'),
  endingKey: (day: string): Finding =>
    optional(`valide jusqu’au ${day}`, 'refaire la clé avant, avec Validity\u00A0: Unlimited'),
  notValidated: (token: string): Finding => broken('pas encore validée', `la refaire\u00A0: ${token}`),
  refused: (fault: string, token: string): Finding => broken(fault, `refaire les trois clés\u00A0: ${token}`),
  boundToNetworks: (token: string): Finding =>
    broken(
      'valide, mais seulement depuis certaines adresses IP, et celles des fonctions changent',
      `la refaire sans restriction\u00A0: ${token}`,
    ),
  rights: (): Finding => ok('suffisants'),
  unseenRights: (token: string): Finding =>
    optional(
      'ne se lisent pas avec cette clé',
      `ajouter GET /auth/currentCredential en la refaisant\u00A0: ${token}`,
    ),
  missingRights: (missing: readonly string[], token: string): Finding =>
    broken(`manquent\u00A0: ${missing.join(', ')}`, `refaire la clé\u00A0: ${token}`),
  domain: (name: string): Finding => ok(name),
  noDomain: (name: string): Finding =>
    broken(
      `le compte OVH n’a pas d’offre de courriel pour ${name}`,
      'l’y commander (MX Plan), ou corriger COMMUNITY_DOMAIN',
    ),
} as const;
