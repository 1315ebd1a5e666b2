import type { ContentFile } from '../../src/content/read-entry.ts';
import { incubators, nameTeams, organisations, teams } from './backers.ts';
import { jobs } from './jobs.ts';
import { labels } from './labels.ts';
import { members } from './members.ts';
import { nameIncubators, nameOrganisations, nameStartups } from './named.ts';
import type { CorpusSize } from './size.ts';
import { startups } from './startups.ts';

/** The files of an invented community of this size; the same size gives the same files. */
export function* corpus(size: CorpusSize): Generator<ContentFile> {
  const named = {
    organisations: nameOrganisations(size.organisations),
    incubators: nameIncubators(size.incubators),
    startups: nameStartups(size.startups),
  };
  const namedTeams = nameTeams(size.teams, named.incubators);
  yield* labels();
  yield* organisations(named.organisations);
  yield* incubators(named.incubators, named.organisations, named.startups);
  yield* teams(namedTeams);
  yield* startups(named.startups, named);
  yield* jobs(size.jobs, named.startups);
  yield* members(size.members, { startups: named.startups, teams: namedTeams });
}
