import { z } from 'zod';
import { stateStores } from '../state-file.ts';

const person = z.object({ user: z.string(), state: z.enum(['invited', 'member']) });

const organisationFile = z.object({ people: z.array(person) });

/** Who is in the embedded organisation, by names in lower case. */
export type OrganisationFile = z.infer<typeof organisationFile>;

/** Keeps the state in a file, or in memory where there is no path. */
export const organisationStore = stateStores(organisationFile);
