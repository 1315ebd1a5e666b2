import { addressName } from '../domain/dated-entry.ts';
import { memberPagePath as authorPath } from '../domain/page-address.ts';
import type { Day } from '../schema/day.ts';
import type { FacetName } from './directory/directory.ts';
import { avatarSides, type AvatarUse } from './pictures/avatar-sizes.ts';

export { eventPagePath as eventPath, memberPagePath as authorPath } from '../domain/page-address.ts';

/** Addresses of the pages; ids are opaque, so they are encoded. */
export const startupPath = (id: string): string => `/startups/${encodeURIComponent(id)}`;
export const incubatorPath = (id: string): string => `/incubateurs/${encodeURIComponent(id)}`;
export const teamPath = (id: string): string => `/equipes/${encodeURIComponent(id)}/`;
export const avatarPath = (id: string, use: AvatarUse): string =>
  `${authorPath(id)}photo-${avatarSides[use]}.webp`;
/** Where a member edits her own page, once she has logged in. */
export const ownPageEditorPath = (id: string): string =>
  `/admin/#/collections/my-page/entries/${encodeURIComponent(id)}`;
/** The directory of those who have a value of a facet. */
export const directoryPath = (facet: FacetName, value: string): string =>
  `/communaute/annuaire/?${new URLSearchParams([[facet, value]]).toString()}`;
/** The pages by letter of a list, "/startups/" for one; a letter's pages are numbered from the second one on. */
const lettersOf =
  (list: string) =>
  (letter: string, page = 1): string =>
    `${list}lettre/${letter === '#' ? 'autres' : letter.toLowerCase()}/${page === 1 ? '' : `${page}/`}`;
export const letterPath = lettersOf('/communaute/annuaire/');

/** An id as a name in an address: what is no letter, digit or `._~!$&'()+,;=@` becomes "-". */
const nameInAddress = (id: string): string => encodeURIComponent(addressName(id));
/** Where members say that they come to an event. */
export const comePath = (id: string): string =>
  `/compte/agenda/?${new URLSearchParams({ evenement: id }).toString()}`;
export const eventCalendarPath = (id: string): string => `/agenda/${nameInAddress(id)}.ics`;
/** `month` is any day of it. */
export const monthPath = (month: Day): string => `/agenda/mois/${month.slice(0, 7)}/`;
export const pastEventsPath = (year: string): string => `/agenda/annee/${year}/`;
export const newsletterPath = (id: string): string => `/infolettres/${nameInAddress(id)}/`;
/** A domaine in addresses: "Développement" is "developpement". */
export const domaineName = (domaine: string): string =>
  addressName(domaine.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
export const offersOfDomainePath = (domaine: string): string =>
  `/recrutement/domaine/${encodeURIComponent(domaineName(domaine))}/`;
export const formerOffersPath = (year: string): string => `/recrutement/annee/${year}/`;
export const organisationPath = (id: string): string => `/organisations/${encodeURIComponent(id)}/`;
export const teamLetterPath = lettersOf('/equipes/');
export const organisationLetterPath = lettersOf('/organisations/');
export const startupLetterPath = lettersOf('/startups/');
export const moocPath = (id: string): string => `/approche/formation/mooc/${encodeURIComponent(id)}`;
export const fastPath = (id: string): string => encodeURI(`/fast/lauréats/${id}`);
export const referentsPath = '/communaute/animation/';
export const referentLetterPath = lettersOf(referentsPath);
