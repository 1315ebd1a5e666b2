import { z } from 'zod';
import { ForgeError } from '../forge-error.ts';
import { readPull, stateOf } from './pulls.ts';
import type { Repository } from './repository.ts';

const comments = z.array(z.object({ body: z.string().optional() }));

/** Puts a label and a comment on an open pull request, each once. */
export async function flag(
  repository: Repository,
  number: number,
  label: string,
  comment: string,
): Promise<void> {
  const pull = await readPull(repository, number);
  if (!pull || stateOf(pull) !== 'open') return;
  const { octokit, place, ask } = repository;
  const issue = { ...place, issue_number: number };
  if (!pull.labels.some(({ name }) => name.toLowerCase() === label.toLowerCase()))
    await ask(`label the pull request ${number}`, z.unknown(), () =>
      octokit.rest.issues.addLabels({ ...issue, labels: [label] }),
    );
  const isMade = async () => (await commentsOf(repository, number)).some((body) => isSame(body, comment));
  if (await isMade()) return;
  try {
    await ask(`comment on the pull request ${number}`, z.unknown(), () =>
      octokit.rest.issues.createComment({ ...issue, body: comment, request: { retries: 0 } }),
    );
  } catch (error) {
    // A reply that was lost may be that of a comment that was made: another one would say it twice.
    if (!(error instanceof ForgeError) || !(await isMade())) throw error;
  }
}

const commentsOf = async ({ octokit, place, ask }: Repository, number: number): Promise<string[]> => {
  const made = await ask(`read the comments of ${number}`, comments, async () => ({
    data: await octokit.paginate(octokit.rest.issues.listComments, {
      ...place,
      issue_number: number,
      per_page: 100,
    }),
  }));
  return made.map(({ body }) => body ?? '');
};

/** GitHub changes line ends, and takes the space at the ends of a text away. */
const isSame = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
