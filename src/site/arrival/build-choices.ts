import { isActive } from '../../domain/author-activity.ts';
import { byFullName, byTitle } from '../../domain/directory-order.ts';
import { isActiveStartup } from '../../domain/startup-phase.ts';
import { finishedStartup } from '../../texts/arrival-form.ts';
import type { Site } from '../site.ts';
import type { ArrivalChoices, KnownMember } from './choices.ts';

/**
 * What the arrival form offers: members by name, startups by title with the active ones first, and the incubators that
 * have a page.
 */
export function buildArrivalChoices({ content, settings, publicIncubators }: Site): ArrivalChoices {
  const sorted = content.authors.toSorted((a, b) => byFullName(a.data, b.data));
  const membersWho = (active: boolean): KnownMember[] =>
    sorted
      .filter(({ data }) => isActive(data, settings.today) === active)
      .map(({ id, data }) => ({ id, fullname: data.fullname }));
  const startups = content.startups
    .toSorted((a, b) => byTitle(a.data, b.data))
    .map(({ id, data }) => ({ id, label: data.title, active: isActiveStartup(data) }));
  return {
    active: membersWho(true),
    others: membersWho(false),
    startups: [
      ...startups.filter(({ active }) => active).map(({ id, label }) => ({ id, label })),
      ...startups
        .filter(({ active }) => !active)
        .map(({ id, label }) => ({ id, label, mention: finishedStartup })),
    ],
    incubators: [...publicIncubators.values()]
      .toSorted((a, b) => byTitle(a.data, b.data))
      .map(({ id, data }) => ({ id, label: data.title })),
  };
}
