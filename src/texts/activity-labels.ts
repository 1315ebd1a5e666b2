import type { Activity } from '../domain/author-activity.ts';

/** Where members stand, as the directory's filter names it. */
export const activityLabels: Record<Activity, string> = {
  active: 'Actifs',
  'to-come': 'À venir',
  alumni: 'Anciens',
};

/** What a member's card says of someone who is not, or not yet, in the community. */
export const activityMention: Record<Activity, string> = {
  active: '',
  'to-come': 'Arrive bientôt',
  alumni: 'A quitté la communauté',
};
