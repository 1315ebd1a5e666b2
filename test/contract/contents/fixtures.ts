import { expect } from 'vitest';
import type { Contents, NewProposal, Proposal } from '../../../src/ports.ts';

/** A forge that was just made, whose content is `seedFiles`. */
export interface MadeContents {
  readonly contents: Contents;
  /** Another adapter on the same forge, as another process has one. */
  another(): Contents;
  /** Who is the author of a branch's newest commit, and who its committer: "Ada <ada@x>|Secrétariat <…>". */
  people(branch: string): Promise<string>;
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

/** A picture, or what looks like one: no text has these bytes. */
export const picture = (more = 0): Uint8Array =>
  Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe, more, 0x0a]);

/** A file of the seed. */
export const member = '_authors/ada.lovelace.md';

/** A proposal of texts. */
export interface TextProposal extends NewProposal {
  readonly changes: readonly { readonly path: string; readonly text: string | null }[];
}

/** A proposal on a branch; everything else is the same unless told. */
export const proposalOn = (branch: string, more: Partial<TextProposal> = {}): TextProposal => ({
  branch,
  title: `Arrivée sur ${branch}`,
  body: 'Bonjour,\n\nvoici la fiche.',
  labels: ['arrivée', 'recrutement'],
  reviewers: ['ada'],
  changes: [{ path: `_authors/${branch.replaceAll('/', '.')}.md`, text: `de ${branch}\n` }],
  ...more,
});

/** The change of one file. */
export const change = (path: string, text: string | null): Pick<TextProposal, 'changes'> => ({
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
