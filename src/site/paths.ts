import { addressName } from '../domain/dated-entry.ts';
import type { Day } from '../schema/day.ts';

/** Addresses of the pages; ids are opaque, so they are encoded. */
export const authorPath = (id: string): string => `/communaute/${encodeURIComponent(id)}/`;
export const startupPath = (id: string): string => `/startups/${encodeURIComponent(id)}`;
export const incubatorPath = (id: string): string => `/incubateurs/${encodeURIComponent(id)}`;
export const letterPath = (letter: string): string =>
  `/communaute/annuaire/lettre/${letter === '#' ? 'autres' : letter.toLowerCase()}/`;

/** An id as a name in an address: what is no letter, digit or `._~!$&'()+,;=@` becomes "-". */
const nameInAddress = (id: string): string => encodeURIComponent(addressName(id));
export const eventPath = (id: string): string => `/agenda/${nameInAddress(id)}/`;
export const eventCalendarPath = (id: string): string => `/agenda/${nameInAddress(id)}.ics`;
/** `month` is any day of it. */
export const monthPath = (month: Day): string => `/agenda/mois/${month.slice(0, 7)}/`;
export const pastEventsPath = (year: string): string => `/agenda/annee/${year}/`;
export const newsletterPath = (id: string): string => `/infolettres/${nameInAddress(id)}/`;
export const teamPath = (id: string): string => `/equipes/${encodeURIComponent(id)}/`;
export const organisationPath = (id: string): string => `/organisations/${encodeURIComponent(id)}/`;
/** Letters have pages as those of the directory do, numbered from the second one on. */
export const startupLetterPath = (letter: string, page = 1): string =>
  `/startups/lettre/${letter === '#' ? 'autres' : letter.toLowerCase()}/${page === 1 ? '' : `${page}/`}`;
export const referentsPath = '/communaute/animation/';
