import { createElement as h, type ReactNode } from 'react';
import { incubatorsOf } from '../../../domain/incubation.ts';
import { hasNationalImpact, latestPhase } from '../../../domain/startup-phase.ts';
import { commitmentsOf } from '../../../domain/transparency.ts';
import { phaseNames } from '../../../schema/startup-phase.ts';
import { startupSchema, type Startup } from '../../../schema/startup.ts';
import { labelOf } from '../../../schema/vocabulary.ts';
import { editorTexts } from '../../../texts/cms-editor.ts';
import { commitmentState, commitmentTexts } from '../../../texts/transparency.ts';
import { shownLink } from '../../shown-link.ts';
import { phaseRows } from '../../startups/phase-rows.ts';
import { startupTags } from '../../startups/startup-tags.ts';
import { fact, facts, frame, link, prose, titleOf, type PreviewContext } from './parts.ts';
import { shownData } from './shown-data.ts';

/**
 * A startup's page as the site would show it: startups/[id], without the people who work on it, what others say of it
 * and the drawing of its phases.
 */
export function startupPreview(
  written: Readonly<Record<string, unknown>>,
  context: PreviewContext,
): ReactNode {
  const startup = shownData(startupSchema, written);
  if (!startup) return frame(h('p', { className: 's-muted' }, editorTexts.fillIn));
  const { title, mission, link: site, sponsors } = startup;
  const service = site === undefined ? undefined : shownLink(site).href;
  const incubators = incubatorsOf(startup);
  return frame(
    h('h1', null, title),
    badges(startup),
    mission && h('p', { className: 'fr-text--lead' }, mission),
    service && h('p', null, h('a', { className: 'fr-btn', href: service }, 'Voir le service')),
    facts([
      fact(
        incubators.length > 1 ? 'Incubateurs' : 'Incubateur',
        titles(context, 'publicIncubators', incubators),
      ),
      fact(sponsors.length > 1 ? 'Sponsors' : 'Sponsor', titles(context, 'organisations', sponsors)),
    ]),
    tags(startup),
    prose(written, context),
    h('h2', null, 'Phases'),
    phases(startup, context),
    h('h2', null, 'Transparence'),
    transparency(startup),
  );
}

/** The titles of published entries, in the order in which they are written. */
const titles = (context: PreviewContext, list: string, ids: readonly string[]): string =>
  ids.flatMap((id) => titleOf(context, list, id) ?? []).join(', ');

function badges(startup: Startup): ReactNode {
  const phase = latestPhase(startup);
  const shown = [
    ...(phase ? [{ text: labelOf(phaseNames, phase.name), kind: 'info' }] : []),
    ...(hasNationalImpact(startup) ? [{ text: 'Impact national', kind: 'success' }] : []),
  ];
  if (shown.length === 0) return null;
  const items = shown.map(({ text, kind }) =>
    h('li', { key: text }, h('span', { className: `fr-badge fr-badge--${kind} fr-badge--no-icon` }, text)),
  );
  return h('ul', { className: 's-badges' }, items);
}

function tags(startup: Startup): ReactNode {
  const groups = startupTags(startup);
  return groups.length === 0
    ? null
    : h(
        'dl',
        { className: 's-tagged' },
        groups.map(({ label, links }) => fact(label, links.map((tag) => tag.label).join(', '))),
      );
}

interface TableRow {
  readonly key: string;
  readonly head: readonly ReactNode[];
  readonly cell: readonly ReactNode[];
}

const table = (columns: readonly [string, string], rows: readonly TableRow[]): ReactNode =>
  h(
    'table',
    { className: 's-table s-wide' },
    h('thead', null, h('tr', null, ...columns.map((name) => h('th', { scope: 'col', key: name }, name)))),
    h(
      'tbody',
      null,
      rows.map(({ key, head, cell }) =>
        h('tr', { key }, h('th', { scope: 'row' }, ...head), h('td', null, ...cell)),
      ),
    ),
  );

const muted = (text: string | undefined): ReactNode => text && h('div', { className: 's-muted' }, text);

/** As components/Phases.astro. */
function phases(startup: Startup, { today }: PreviewContext): ReactNode {
  const { rows } = phaseRows(startup, today);
  if (rows.length === 0) return h('p', null, 'Aucune phase n’est indiquée.');
  return table(
    ['Phase', 'Période'],
    rows.map(({ name, isLatest, when, lasting, comment }, place) => ({
      key: String(place),
      head: [name, isLatest && h('span', { className: 's-muted' }, ' (la plus récente)'), muted(comment)],
      cell: [when, muted(lasting)],
    })),
  );
}

/** As components/Transparency.astro. */
const transparency = (startup: Startup): ReactNode =>
  table(
    ['Engagement', 'État'],
    commitmentsOf(startup).map((commitment) => {
      const { label, purpose } = commitmentTexts[commitment.name];
      const address = link(commitment.address);
      return {
        key: commitment.name,
        head: [label, muted(purpose)],
        cell: [commitmentState(commitment), address && h('div', null, address)],
      };
    }),
  );
