/** What a person reads when something of ours is out of order. */
export const faultTexts = {
  title: 'Une panne passagère',
  message:
    'Une panne de notre côté nous empêche de répondre. Tu n’y es pour rien\u00A0: recommence dans quelques minutes.',
  /** Where something was sent, and can be sent again as it is. */
  messageOfForm:
    'Une panne de notre côté nous a empêchés d’aller au bout. Tu n’y es pour rien\u00A0: recommence dans quelques ' +
    'minutes, rien ne sera fait deux fois.',
  kept: 'Ce que tu as rempli est gardé sur cette page.',
  again: 'Recommencer',
} as const;
