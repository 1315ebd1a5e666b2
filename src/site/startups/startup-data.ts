import { latestPhase } from '../../domain/startup-phase.ts';
import type { Startup } from '../../schema/startup.ts';
import { shownLink } from '../shown-link.ts';

/** What a startup's page knows beside its file. */
export interface StartupFacts {
  /** Address of the page. */
  readonly address: string;
  /** Those who have a page. */
  readonly incubators: readonly { readonly name: string; readonly url: string }[];
  readonly sponsors: readonly { readonly name: string; readonly url: string }[];
  /** Whom it serves, in words. */
  readonly audiences: readonly string[];
}

/** Phases in which there is no service, or none any more. */
const withoutService = new Set(['investigation', 'abandon', 'abandon-investigation', 'alumni', 'end']);

/**
 * A startup as search engines read it: schema.org's GovernmentService, in JSON that a page may hold in a `script`.
 * Undefined where there is no service to speak of: nothing is built yet, or it was stopped.
 */
export function startupData(startup: Startup, facts: StartupFacts): string | undefined {
  const phase = latestPhase(startup)?.name;
  if (phase === undefined || withoutService.has(phase)) return undefined;
  const { address, incubators, sponsors, audiences } = facts;
  const service = startup.link ? shownLink(startup.link).href : undefined;
  const organisation = (one: { readonly name: string; readonly url: string }) => ({
    '@type': 'GovernmentOrganization',
    ...one,
  });
  const data = {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: startup.title,
    description: startup.mission === '' ? undefined : startup.mission,
    url: service ?? address,
    mainEntityOfPage: address,
    provider: some(sponsors.map(organisation)),
    serviceOperator: some(incubators.map(organisation)),
    audience: some(audiences.map((audienceType) => ({ '@type': 'Audience', audienceType }))),
    category: some(startup.thematiques),
    availableChannel:
      service === undefined
        ? undefined
        : { '@type': 'ServiceChannel', serviceUrl: service, availableLanguage: 'fr' },
    areaServed: { '@type': 'Country', name: 'France' },
  };
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

const some = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length === 0 ? undefined : items;
