/** What a site is, where its content says nothing of it. */
export const defaultLead =
  'Une communauté de service public\u00A0: des équipes autonomes qui construisent des services numériques utiles, et les personnes qui les font vivre.';

/** What each section of the menu holds, in one line, by its address. */
export const sectionLeads: Readonly<Record<string, string>> = {
  '/communaute/annuaire/': 'Qui fait quoi dans la communauté.',
  '/startups/': 'Les services numériques que la communauté construit.',
  '/incubateurs/': 'Les équipes qui lancent et accompagnent les startups.',
  '/recrutement/': 'Les offres ouvertes dans la communauté.',
  '/agenda/': 'Les rendez-vous de la communauté.',
  '/actualites/': 'Ce qui se passe dans la communauté.',
  '/doc/': 'Comment la communauté travaille.',
  '/communaute/': 'Les membres, les équipes et leur histoire.',
  '/api/': 'Les données de la communauté, à réutiliser librement.',
};
