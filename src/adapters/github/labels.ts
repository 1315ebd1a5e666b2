import { z } from 'zod';
import { isSameSet } from './names.ts';
import { pullReply, readPull, stateOf, type Pull } from './pulls.ts';
import type { Repository } from './repository.ts';

/** Gives an open pull request these labels in the place of its own; nothing for one that is not open. */
export async function relabel(
  repository: Repository,
  number: number,
  labels: readonly string[],
): Promise<void> {
  const pull = await readPull(repository, number);
  if (pull && stateOf(pull) === 'open') await settleLabels(repository, pull, labels);
}

/** Gives a pull request these labels, where its own differ. */
export async function settleLabels(
  { octokit, place, ask }: Repository,
  pull: Pull,
  labels: readonly string[],
): Promise<Pull> {
  const held = pull.labels.map(({ name }) => name);
  if (isSameSet(held, labels)) return pull;
  const issue = { ...place, issue_number: pull.number };
  const what = `label the pull request ${pull.number}`;
  if (labels.length === 0) {
    await ask(what, z.unknown(), () => octokit.rest.issues.removeAllLabels(issue));
    return { ...pull, labels: [] };
  }
  const set = await ask(what, pullReply.shape.labels, () =>
    octokit.rest.issues.setLabels({ ...issue, labels: [...labels] }),
  );
  return { ...pull, labels: set };
}
