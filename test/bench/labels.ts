import type { ContentFile } from '../../src/content/read-entry.ts';
import { eventNames } from '../../src/schema/startup-event.ts';
import { phaseNames } from '../../src/schema/startup-phase.ts';
import { contentFile } from './content-file.ts';

/** What the community says of the eight phases and of the events: a file each, the same in every corpus. */
export function* labels(): Generator<ContentFile> {
  for (const [index, status] of phaseNames.values.entries()) {
    yield contentFile('phases', status, {
      status,
      label: phaseNames.labels[status],
      order: index + 1,
      short_description:
        'Ce que l’équipe fait pendant cette phase, et ce qu’il faut pour passer à la suivante.',
      documentation_url: '/approche',
    });
  }
  for (const name of eventNames.values) yield contentFile('events', name, { label: eventNames.labels[name] });
}
