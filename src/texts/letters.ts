/** What the links to a list's letters are called, for those who hear them. */
export const lettersLabels = {
  members: 'Membres par lettre',
  startups: 'Startups par lettre',
  organisations: 'Organisations par lettre',
  teams: 'Équipes par lettre de leur incubateur',
  referents: 'À qui s’adresser, par lettre',
} as const;
