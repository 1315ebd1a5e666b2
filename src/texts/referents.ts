import type { ReferentKind } from '../domain/referents.ts';

/** "Équipe Coaching"; a name that says it is a team stays as it is. */
export const teamLabel = (name: string): string => (/^équipe/i.test(name) ? name : `Équipe ${name}`);

/** The people of a startup, where nobody in particular is named. */
export const startupPeople = 'Les membres de l’équipe';

/** The parts of the table of who to turn to. */
export const referentParts: readonly {
  readonly kind: ReferentKind;
  readonly title: string;
  readonly column: string;
}[] = [
  { kind: 'subject', title: 'Pour un sujet', column: 'Sujet' },
  { kind: 'incubator', title: 'Pour un incubateur', column: 'Incubateur' },
  { kind: 'startup', title: 'Pour une startup', column: 'Startup' },
];
