import type { Activity } from '../../domain/author-activity.ts';

/** A member as the directory finds and lists her. */
export interface DirectoryMember {
  readonly id: string;
  readonly fullname: string;
  readonly role: string;
  readonly domaine: string;
  readonly status: string;
  readonly activity: Activity;
  /** Ids of the startups where she works, or worked when she has left. */
  readonly startups: readonly string[];
  readonly skills: readonly string[];
  /** Ids of incubators that are hers beside those of her startups. */
  readonly incubators: readonly string[];
  /** Days from the community's first day to her first one; undefined without a mission. */
  readonly arrival: number | undefined;
  readonly isRecent: boolean;
  readonly hasPicture: boolean;
}

/** A startup as the directory's filters name it. */
interface DirectoryStartup {
  readonly id: string;
  readonly title: string;
  readonly incubators: readonly string[];
}

/** What the directory knows; members stand in the order of their full names. */
export interface Directory {
  readonly members: readonly DirectoryMember[];
  readonly startups: readonly DirectoryStartup[];
  readonly incubators: readonly { readonly id: string; readonly title: string }[];
}

/** By what members are filtered; also the names of the address's parameters. */
export const facetNames = [
  'activite',
  'arrivee',
  'domaine',
  'statut',
  'incubateur',
  'startup',
  'competence',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Where members may stand, in the directory's order. */
export const activities: readonly Activity[] = ['active', 'to-come', 'alumni'];

/** The one value of `arrivee`. */
export const recentArrival = 'recente';
