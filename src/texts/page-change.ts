import type { Author } from '../schema/author.ts';
import { missionStatuses, type Mission } from '../schema/mission.ts';
import { labelOf } from '../schema/vocabulary.ts';
import { longDay } from './days.ts';

const missionText = ({ start, end, status, employer, startups }: Mission): string =>
  [
    end === undefined ? `depuis le ${longDay(start)}` : `du ${longDay(start)} au ${longDay(end)}`,
    status && labelOf(missionStatuses, status).toLowerCase(),
    employer,
    startups.join(', '),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

/** Title and text of the pull request by which a member changes her page from her account. All of it is public. */
export function pageChangeText(before: Author, after: Author): { title: string; body: string } {
  const was = before.missions.map(missionText);
  const is = after.missions.map(missionText);
  const lines = [
    ...was.filter((text) => !is.includes(text)).map((text) => `- Avant\u00A0: mission ${text}.`),
    ...is.filter((text) => !was.includes(text)).map((text) => `- Après\u00A0: mission ${text}.`),
    ...(before.github === after.github
      ? []
      : [`- Compte GitHub\u00A0: ${before.github ?? 'aucun'} → ${after.github ?? 'aucun'}.`]),
  ];
  return {
    title: `Page de ${after.fullname}\u00A0: ${after.github === before.github ? 'missions' : 'compte GitHub ou missions'}`,
    body: [
      `${after.fullname} demande ces changements depuis son compte\u00A0:`,
      lines.join('\n'),
      'Une personne de son équipe ou de l’administration les approuve.',
    ].join('\n\n'),
  };
}
