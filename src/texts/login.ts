/** What a person reads of her login. */
export const loginTexts = {
  addressExpected: 'Donne une adresse électronique complète, par exemple prenom@exemple.fr.',
  sent: 'Si cette adresse est celle d’un membre, un lien de connexion vient d’y partir. Il est valable une heure.',
  linkUsed: 'Ce lien a expiré ou a déjà servi. Demandes-en un autre\u00A0: il arrive en quelques secondes.',
  tooMany: 'Trop d’essais depuis ta connexion. Recommence dans une heure.',
  elsewhere: 'Cette demande ne vient pas du site. Recommence depuis la page de connexion.',
} as const;
