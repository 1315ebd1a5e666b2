/** Names under which providers give mailboxes to anyone, whatever comes after: "yahoo.fr", "yahoo.co.uk". */
const brands = new Set([
  'aol',
  'bbox',
  'fastmail',
  'gmail',
  'gmx',
  'googlemail',
  'hotmail',
  'icloud',
  'laposte',
  'live',
  'mailo',
  'msn',
  'neuf',
  'numericable',
  'orange',
  'outlook',
  'pm',
  'proton',
  'protonmail',
  'sfr',
  'tuta',
  'tutanota',
  'wanadoo',
  'yahoo',
  'yandex',
  'ymail',
  'zoho',
]);

/** Whole domains of such providers whose name is a common word. */
const domains = new Set(['free.fr', 'ik.me', 'mac.com', 'mail.com', 'me.com']);

/** Whether anyone can have an address there, as at "gmail.com". */
export const isPublicMailProvider = (domain: string): boolean =>
  domains.has(domain) || brands.has(domain.split('.')[0] ?? '');
