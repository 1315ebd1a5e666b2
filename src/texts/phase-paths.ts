/** How phases follow each other: the common way first, then how a startup leaves it. */
export const phasePaths: readonly {
  readonly title: string;
  readonly names: readonly string[];
  readonly text: string;
}[] = [
  {
    title: 'Le parcours',
    names: ['investigation', 'construction', 'acceleration', 'consolidation'],
    text: 'Une startup passe d’une phase à la suivante quand ce que la première devait montrer est montré. Elle peut rester longtemps dans une phase, et toutes ne vont pas jusqu’au bout.',
  },
  {
    title: 'La sortie',
    names: ['transfere', 'opere'],
    text: 'Un service qui a fait ses preuves sort de l’incubation\u00A0: une administration le reprend, ou la communauté continue de le faire vivre.',
  },
  {
    title: 'L’arrêt',
    names: ['abandon-investigation', 'abandon'],
    text: 'S’arrêter est une issue normale\u00A0: on arrête tôt ce qui ne sert pas assez, et ce que l’équipe a appris reste public.',
  },
];
