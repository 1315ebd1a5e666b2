import { createElement as h, type ReactNode } from 'react';
import { activityOf, lastDay } from '../../../domain/author-activity.ts';
import { isRunning } from '../../../domain/mission.ts';
import { missionTimeline } from '../../../domain/mission-timeline.ts';
import { startupTies } from '../../../domain/startup-members.ts';
import { authorSchema, type Author } from '../../../schema/author.ts';
import { missionStatuses, type Mission } from '../../../schema/mission.ts';
import { labelOf } from '../../../schema/vocabulary.ts';
import { activityMention } from '../../../texts/activity-labels.ts';
import { editorTexts } from '../../../texts/cms-editor.ts';
import { longDay, period } from '../../../texts/days.ts';
import { lasting, years } from '../../../texts/durations.ts';
import { renderBio } from '../../markdown.ts';
import {
  badge,
  bodyOf,
  content,
  fact,
  facts,
  frame,
  link,
  namesOf,
  startupNames,
  type PreviewContext,
} from './parts.ts';
import { shownData } from './shown-data.ts';

/** A member's card and page as the site would show them: MemberCard.astro and communaute/[id]. */
export function memberPreview(
  written: Readonly<Record<string, unknown>>,
  context: PreviewContext,
): ReactNode {
  const author = shownData(authorSchema, written);
  if (!author) return frame(h('p', { className: 's-muted' }, editorTexts.fillIn));
  return frame(
    h('p', { className: 's-muted' }, editorTexts.inLists),
    h('ul', { className: 's-list' }, h('li', null, memberCard(author, context))),
    h('hr', { className: 'fr-mt-3w' }),
    h('p', { className: 's-muted' }, editorTexts.onItsPage),
    h('div', { id: 'page' }, ...memberPage(author, bodyOf(written), context)),
  );
}

const memberCard = (author: Author, { today }: PreviewContext): ReactNode =>
  h(
    'div',
    { className: 's-card' },
    h('span', { className: 's-card__title' }, author.fullname),
    author.role && h('p', null, author.role),
    author.domaine && muted(author.domaine),
    activityMention[activityOf(author, today)] && muted(activityMention[activityOf(author, today)]),
  );

const muted = (text: string): ReactNode => h('p', { className: 's-muted' }, text);

/** What she writes herself, in the page's words; the page adds her picture, and cards of her startups. */
function memberPage(author: Author, body: string, context: PreviewContext): ReactNode[] {
  const { fullname, role, domaine, competences, badges, github, link: site, teams } = author;
  const { today } = context;
  const ties = [...startupTies(author, today)];
  const tied = (kind: 'current' | 'previous') => ties.filter(([, tie]) => tie === kind).map(([id]) => id);
  const bio = renderBio(body);
  return [
    h('h1', null, fullname),
    role && h('p', { className: 'fr-text--lead' }, role),
    mention(author, context),
    bio && content(bio),
    facts([
      fact('Domaine', domaine),
      fact('Startups', startupNames(context, tied('current'))),
      fact('Startups passées', startupNames(context, tied('previous'))),
      fact(teams.length > 1 ? 'Équipes' : 'Équipe', namesOf(context, 'teams', teams)),
      fact('Compétences', [...new Set(competences)].join(', ')),
      fact('Badges', [...new Set(badges)].join(', ')),
      fact('Site', link(site)),
      fact('GitHub', link(github && `https://github.com/${github}`)),
    ]),
    h('h2', null, 'Missions'),
    author.missions.length === 0
      ? h('p', null, 'Aucune mission n’est indiquée.')
      : h('ul', { className: 's-timeline s-missions' }, ...timeline(author, context)),
  ];
}

function mention(author: Author, { today }: PreviewContext): ReactNode {
  const activity = activityOf(author, today);
  if (activity === 'to-come') return badge('Arrive bientôt');
  if (activity === 'active') return null;
  const left = lastDay(author);
  return badge(left ? `A quitté la communauté le ${longDay(left)}.` : 'A quitté la communauté.');
}

/** As components/Timeline.astro. */
const timeline = (author: Author, context: PreviewContext): ReactNode[] =>
  missionTimeline(author).map((group) => {
    const { start, end, missions } = group;
    const isCurrent = isRunning(group, context.today);
    const length = lasting(start, end, context.today);
    const told = [length, isCurrent && 'en cours'].filter(Boolean).join(', ');
    return h(
      'li',
      { 'data-current': isCurrent ? '' : undefined },
      h('h3', { className: 'fr-h6' }, years(start, end, context.today)),
      told && muted(told),
      h('ul', null, ...missions.map((mission) => missionItem(mission, context))),
    );
  });

/** As components/Mission.astro. */
function missionItem(mission: Mission, context: PreviewContext): ReactNode {
  const { start, end, status, employer, startups } = mission;
  const terms = [status && labelOf(missionStatuses, status), employer].filter(Boolean).join(', ');
  const when = period(start, end, context.today);
  return h(
    'li',
    null,
    h('p', { className: 's-mission__when' }, when.charAt(0).toUpperCase() + when.slice(1)),
    startups.length > 0 && h('p', null, startupNames(context, startups)),
    terms && muted(terms),
  );
}
