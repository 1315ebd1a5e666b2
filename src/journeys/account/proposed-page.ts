import { readEntry } from '../../content/read-entry.ts';
import { editEntryText, type FrontMatterEdit } from '../../content/write-entry.ts';
import { carriedEdits } from '../../domain/carried-edits.ts';
import type { Proposal } from '../../ports.ts';
import type { Author } from '../../schema/author.ts';
import type { Entry } from '../../schema/content.ts';
import type { Services } from '../../services.ts';

/** Where the account page proposes changes of a member's file: one proposal at a time holds them all. */
export const pageBranch = (id: string): string => `compte/${id}`;

export const pagePath = (id: string): string => `_authors/${id}.md`;

/** A member's file, and what waits for a teammate. */
export interface ProposedPage {
  /** The file as it is published now. */
  readonly published: Entry<Author>;
  /** The proposal that waits, where there is one. */
  readonly proposal?: Proposal | undefined;
  /** The file as the proposal leaves it, what changed on the published branch meanwhile included. */
  readonly proposedText: string;
  readonly proposed: Entry<Author>;
}

const entryOf = (path: string, text: string | null): Entry<Author> | undefined =>
  text === null ? undefined : readEntry('authors', { path, text }).entry;

/**
 * A member's file with what waits for a teammate; undefined for a file that is not there or cannot be read, 'conflict'
 * when it changed meanwhile where the proposal changes it too.
 */
export async function readProposedPage(
  id: string,
  { contents }: Pick<Services, 'contents'>,
): Promise<ProposedPage | 'conflict' | undefined> {
  const path = pagePath(id);
  const [text, newest] = await Promise.all([contents.read(path), contents.find(pageBranch(id))]);
  const published = entryOf(path, text ?? null);
  if (text === undefined || published === undefined) return undefined;
  const proposal = newest?.state === 'open' ? newest : undefined;
  const diff = proposal && (await contents.diff(proposal.number)).find((file) => file.path === path);
  const before = entryOf(path, diff?.before ?? null);
  const after = entryOf(path, diff?.after ?? null);
  const waiting: FrontMatterEdit[] | 'conflict' =
    before && after ? carriedEdits(published.raw, before.raw, after.raw) : [];
  if (waiting === 'conflict') return 'conflict';
  const proposedText = editEntryText(text, waiting);
  const proposed = entryOf(path, proposedText);
  return proposed && { published, proposal, proposedText, proposed };
}
