import { disagreement, type Disagreement } from '../../domain/verify/disagreement.ts';
import { publishedPrivateValues } from '../../domain/verify/published-private-values.ts';
import type { Services } from '../../services.ts';
import type { Known } from './known.ts';

/** Whether every published file can be read, and neither they nor what is proposed tell what is private. */
export async function contentAgrees(
  { accounts, files, read }: Known,
  { contents }: Services,
): Promise<Disagreement[]> {
  const proposed = [];
  for (const { number, title, body } of await contents.proposals('open')) {
    proposed.push({ path: `#${String(number)}`, text: `${title}\n${body}` });
    for (const { path, after } of await contents.diff(number))
      if (after !== null) proposed.push({ path, text: after });
  }
  return [
    ...read.leftOut.map((path) => {
      const line = read.problems.find((problem) => problem.path === path)?.line;
      return disagreement('content-unreadable', path, line === undefined ? '' : String(line));
    }),
    ...publishedPrivateValues([...files, ...proposed], accounts),
  ];
}
