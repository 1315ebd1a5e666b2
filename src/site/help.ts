import type { Docs } from '../docs/read-docs.ts';
import { docAddress } from '../docs/doc-address.ts';

/** What people look for help with, where they are. */
export type HelpTopic =
  'arrivee' | 'connexion' | 'compte' | 'depart' | 'agenda' | 'outils' | 'relecture' | 'console';

/**
 * Where the documentation helps with something: what answers at `aide/<topic>`, a page or a redirect of `.gitbook.yaml`;
 * undefined for a documentation without it.
 */
export function helpAddress(
  { docs, redirects }: Pick<Docs, 'docs' | 'redirects'>,
  topic: HelpTopic,
): string | undefined {
  const key = `aide/${topic}`;
  return docs.some((doc) => doc.key === key)
    ? docAddress(key)
    : redirects.find(({ from }) => from === key)?.to;
}
