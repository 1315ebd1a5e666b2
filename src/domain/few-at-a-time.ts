/**
 * Does a work for each of many, `width` of them at the same time; what it gave, in their order. Rejects with the first
 * failure, and begins nothing more.
 */
export async function fewAtATime<Given, Result>(
  given: readonly Given[],
  width: number,
  work: (one: Given) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < given.length; start += width)
    results.push(...(await Promise.all(given.slice(start, start + width).map(work))));
  return results;
}
