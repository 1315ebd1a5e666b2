import { createElement as h, Fragment, type ReactNode } from 'react';
import { incubatorsOf } from '../../../domain/incubation.ts';
import { latestPhase } from '../../../domain/startup-phase.ts';
import { phaseNames } from '../../../schema/startup-phase.ts';
import { startupSchema, type Startup } from '../../../schema/startup.ts';
import { labelOf } from '../../../schema/vocabulary.ts';
import { editorTexts } from '../../../texts/cms-editor.ts';
import { period } from '../../../texts/days.ts';
import { incubatorPath } from '../../paths.ts';
import { badge, fact, facts, frame, link, namesOf, prose, titleOf, type PreviewContext } from './parts.ts';
import { shownData } from './shown-data.ts';

/** A startup's page as the site would show it, without the people who work on it: startups/[id]. */
export function startupPreview(
  written: Readonly<Record<string, unknown>>,
  context: PreviewContext,
): ReactNode {
  const startup = shownData(startupSchema, written);
  if (!startup) return frame(h('p', { className: 's-muted' }, editorTexts.fillIn));
  const { title, mission, sponsors, link: site, repository, stats_url, budget_url } = startup;
  const phase = latestPhase(startup);
  return frame(
    h('h1', null, title),
    mission && h('p', { className: 'fr-text--lead' }, mission),
    phase && badge(labelOf(phaseNames, phase.name)),
    facts([
      incubatorsFact(startup, context),
      fact('Sponsors', namesOf(context, 'organisations', sponsors)),
      fact('Site', link(site)),
      fact('Code source', link(repository)),
      fact('Statistiques', link(stats_url)),
      fact('Budget', link(budget_url)),
      fact('Accessibilité', startup.accessibility_status),
      fact('Contact', link(startup.contact)),
    ]),
    prose(written, context),
    h('h2', null, 'Phases'),
    phases(startup, context),
  );
}

function incubatorsFact(startup: Startup, context: PreviewContext): ReactNode {
  const shown = incubatorsOf(startup).flatMap((id) => {
    const title = titleOf(context, 'publicIncubators', id);
    return title === undefined ? [] : [{ id, title }];
  });
  if (shown.length === 0) return null;
  const names = shown.map(({ id, title }, place) =>
    h(Fragment, { key: id }, place > 0 && ', ', h('a', { href: incubatorPath(id) }, title)),
  );
  return fact(shown.length > 1 ? 'Incubateurs' : 'Incubateur', names);
}

/** As components/Phases.astro. */
function phases(startup: Startup, { today }: PreviewContext): ReactNode {
  if (startup.phases.length === 0) return h('p', null, 'Aucune phase n’est indiquée.');
  const latest = latestPhase(startup);
  const items = startup.phases.map((phase) =>
    h(
      'li',
      { 'data-current': phase === latest ? '' : undefined },
      h('strong', null, labelOf(phaseNames, phase.name)),
      h('div', { className: 's-muted' }, period(phase.start, phase.end, today)),
      phase.comment && h('div', null, phase.comment),
    ),
  );
  return h('ul', { className: 's-timeline' }, ...items);
}
