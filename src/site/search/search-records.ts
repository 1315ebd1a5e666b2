import { plainText } from '../../api/markdown/plain-text.ts';
import { eventsToCome, pastEvents } from '../../domain/agenda.ts';
import { newestNewsletters } from '../../domain/newsletters.ts';
import { datedPosts } from '../../domain/posts.ts';
import { latestPhase } from '../../domain/startup-phase.ts';
import { phaseNames } from '../../schema/startup-phase.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import { longDay } from '../../texts/days.ts';
import { fullDay } from '../../texts/event-times.ts';
import { sitePages } from '../../texts/search.ts';
import type { Offers } from '../offers.ts';
import { homeText, ownPagePath } from '../own-pages.ts';
import {
  eventPath,
  incubatorPath,
  newsletterPath,
  organisationPath,
  startupPath,
  teamPath,
} from '../paths.ts';
import type { Relations } from '../relations.ts';
import type { Site } from '../site.ts';
import type { SearchRecord } from './search-record.ts';

/** All that the site's search finds. Members are found by the directory's own index; what is hidden is not there. */
export const searchRecords = (site: Site, offers: Offers, relations: Relations): SearchRecord[] => [
  ...startups(site),
  ...groups(site, relations),
  ...documentation(site),
  ...openOffers(offers),
  ...news(site),
  ...events(site),
  ...pages(site),
];

const startups = ({ content }: Site): SearchRecord[] =>
  content.startups.map(({ id, data, body }) => {
    const phase = latestPhase(data);
    return {
      url: startupPath(id),
      kind: 'startup',
      title: data.title,
      detail: phase && labelOf(phaseNames, phase.name),
      texts: [
        data.mission,
        [...data.thematiques, ...data.usertypes, ...data.techno].join(', '),
        plainText(body),
      ],
    };
  });

const groups = ({ content, publicIncubators }: Site, { publicTeams }: Relations): SearchRecord[] => [
  ...[...publicIncubators].map(([id, { data, body }]) => ({
    url: incubatorPath(id),
    kind: 'group' as const,
    title: data.title,
    detail: 'Incubateur',
    texts: [data.short_description, plainText(body)],
  })),
  ...[...publicTeams].map(([id, { data, body }]) => ({
    url: teamPath(id),
    kind: 'group' as const,
    title: data.name,
    detail: 'Équipe',
    texts: [data.mission, ...data.commitments, plainText(body)],
  })),
  ...content.organisations.map(({ id, data }) => ({
    url: organisationPath(id),
    kind: 'group' as const,
    title: data.name,
    detail: 'Organisation',
    texts: [data.acronym],
  })),
];

const documentation = ({ docs }: Site): SearchRecord[] =>
  docs.docs
    .filter(({ data }) => data.hidden !== true)
    .map(({ address, title, data, html }) => ({
      url: address,
      kind: 'doc',
      title,
      texts: [data.description],
      html,
    }));

const openOffers = ({ open }: Offers): SearchRecord[] =>
  open.map(({ path, heading, from, day, job: { data, body } }) => ({
    url: path,
    kind: 'job',
    title: heading,
    detail: [from, `publiée le ${longDay(day)}`].filter((part) => part !== undefined).join(', '),
    texts: [[...data.domaines, ...data.techno].join(', '), plainText(body)],
  }));

const news = ({ content, startupsById }: Site): SearchRecord[] => [
  ...datedPosts(content.posts).map(({ post: { data, body }, day, path }) => ({
    url: encodeURI(`${path}.html`),
    kind: 'post' as const,
    title: data.title,
    detail: longDay(day),
    texts: [startupsById.get(data.startup ?? '')?.data.title, plainText(body)],
  })),
  ...newestNewsletters(content.newsletters).map(({ id, data, body }) => ({
    url: newsletterPath(id),
    kind: 'post' as const,
    title: data.title,
    detail: `Infolettre du ${longDay(data.date)}`,
    texts: [plainText(body)],
  })),
];

const events = ({ content, settings }: Site): SearchRecord[] =>
  [...eventsToCome(content.agenda, settings.today), ...pastEvents(content.agenda, settings.today)].map(
    ({ event: { id, data, body }, day }) => ({
      url: eventPath(id),
      kind: 'event',
      title: data.title,
      detail: fullDay(day),
      texts: [data.place, plainText(body)],
    }),
  );

/** The pages of the site itself, each with what the community wrote for it, and those that it wrote alone. */
function pages({ content }: Site): SearchRecord[] {
  const written = new Map(
    content.pages.filter(({ id }) => id !== homeText).map((page) => [ownPagePath(page.id), page]),
  );
  const known = sitePages.map(({ url, title, text }) => {
    const own = written.get(url);
    written.delete(url);
    return { url, kind: 'page' as const, title, texts: [text, own && plainText(own.body)] };
  });
  return [
    ...known,
    ...[...written].map(([url, { data, body }]) => ({
      url,
      kind: 'page' as const,
      title: data.title,
      texts: [plainText(body)],
    })),
  ];
}
