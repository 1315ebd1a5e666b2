import type { Author } from '../schema/author.ts';
import { missionStatuses, type Mission } from '../schema/mission.ts';
import { labelOf } from '../schema/vocabulary.ts';
import { longDay } from './days.ts';
import { ofName } from './of-name.ts';

const missionText = ({ start, end, status, employer, startups }: Mission): string =>
  [
    end === undefined ? `depuis le ${longDay(start)}` : `du ${longDay(start)} au ${longDay(end)}`,
    status && labelOf(missionStatuses, status).toLowerCase(),
    employer,
    startups.join(', '),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

/** What differs between a page and the page as it is proposed, in words; missions and the GitHub user alone. */
export function pageDifferences(before: Author, after: Author): { before: string[]; after: string[] } {
  const [was, is] = [before, after].map((page) => [
    ...page.missions.map((mission) => `mission ${missionText(mission)}`),
    `compte GitHub\u00A0: ${page.github ?? 'aucun'}`,
  ]);
  const without = (some: string[] = [], others: string[] = []) =>
    some.filter((text) => !others.includes(text));
  return { before: without(was, is), after: without(is, was) };
}

/** Title and text of the pull request by which a member changes her page from her account. All of it is public. */
export function pageChangeText(before: Author, after: Author): { title: string; body: string } {
  const differences = pageDifferences(before, after);
  const lines = [
    ...differences.before.map((text) => `- Avant\u00A0: ${text}.`),
    ...differences.after.map((text) => `- Après\u00A0: ${text}.`),
  ];
  return {
    title: `Page ${ofName(after.fullname)}\u00A0: ${after.github === before.github ? 'missions' : 'compte GitHub ou missions'}`,
    body: [
      `${after.fullname} demande ces changements depuis son compte\u00A0:`,
      lines.join('\n'),
      'Une personne de son équipe ou de l’administration les approuve.',
    ].join('\n\n'),
  };
}
