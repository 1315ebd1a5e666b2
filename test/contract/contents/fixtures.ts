import { expect } from 'vitest';
import type { Contents, FileChange, NewProposal, Proposal } from '../../../src/ports.ts';

/** A forge that was just made, whose content is `seedFiles`. */
export interface MadeContents {
  readonly contents: Contents;
  /** Another adapter on the same forge, as another process has one. */
  another(): Contents;
  /** The comments on a proposal, as people see them. */
  comments(number: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The content that each forge of the tests starts with. */
export const seedFiles: Readonly<Record<string, string>> = {
  '_authors/ada.lovelace.md': '---\nfullname: Ada\n---\n',
  '_authors/crlf.md': '---\r\nfullname: Windows\r\n---\r\n\r\nDeux lignes\r\n',
  '_authors/old.one.md': '---\nfullname: Ancienne\n---\n',
  '_startups/éco.prêt.md': '---\ntitle: Éco‑prêt “à taux zéro” 🌱\n---\n',
  'LISEZ-MOI.md': 'Le contenu\n',
};

/** A file of the seed. */
export const member = '_authors/ada.lovelace.md';

/** A proposal on a branch; everything else is the same unless told. */
export const proposalOn = (branch: string, more: Partial<NewProposal> = {}): NewProposal => ({
  branch,
  title: `Arrivée sur ${branch}`,
  body: 'Bonjour,\n\nvoici la fiche.',
  labels: ['arrivée', 'recrutement'],
  reviewers: ['ada'],
  changes: [{ path: `_authors/${branch.replaceAll('/', '.')}.md`, text: `de ${branch}\n` }],
  ...more,
});

/** The change of one file. */
export const change = (path: string, text: string | null): { changes: FileChange[] } => ({
  changes: [{ path, text }],
});

/** One of several callers at once: the first adapter, and new ones. */
export const caller = (made: MadeContents, index: number): Contents =>
  index % 2 === 0 ? made.contents : made.another();

/** Opens a proposal and merges it. */
export async function publish(contents: Contents, proposal: NewProposal): Promise<Proposal> {
  const opened = await contents.propose(proposal);
  expect(await contents.merge(opened.number, 'ada.lovelace')).toBe('merged');
  return opened;
}
