/** Failures as operators are told them, and what people of the console read. */
const causes: readonly (readonly [RegExp, string])[] = [
  [/has no account/, 'cette personne n’a pas de compte\u00A0: personne ne connaît son adresse'],
  [/has no secondary address/, 'cette personne n’a pas d’adresse secondaire'],
  [/has no address for an account/, 'cette personne n’a aucune adresse connue'],
  [/Another account holds the address/, 'un autre compte a déjà l’adresse prévue pour cette personne'],
  [/The mail could not leave/, 'le courriel n’a pas pu partir\u00A0: la liste des courriels dit pourquoi'],
  [/\b(?:timed out|timeout|did not answer)\b/i, 'le fournisseur n’a pas répondu à temps'],
  [/could not be reached|ECONN|ENOTFOUND|fetch failed/i, 'le fournisseur est hors d’atteinte'],
  [/\b(?:401|403)\b/, 'le fournisseur refuse nos droits d’accès'],
  [/\b429\b/, 'le fournisseur demande d’attendre\u00A0: trop de demandes'],
  [/\b5\d\d\b/, 'le fournisseur est en panne'],
  [/\b4\d\d\b/, 'le fournisseur a refusé la demande'],
  [/^DatabaseError/, 'la base de données n’a pas répondu comme il faut'],
];

/** Why a step failed, in words; what operators are told stands beside it. */
export const causeText = (why: string): string =>
  causes.find(([pattern]) => pattern.test(why))?.[1] ?? 'une panne que la console ne connaît pas';
