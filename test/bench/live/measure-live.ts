import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { corpus } from '../corpus.ts';
import { copyProject } from '../fresh-project.ts';
import { send, sendForm } from '../http/call.ts';
import { newcomers } from '../http/newcomers.ts';
import { startServer } from '../http/start-server.ts';
import type { Progress } from '../measure.ts';
import { small } from '../size.ts';
import type { Wait } from '../waits.ts';
import { writeCorpus } from '../write-corpus.ts';

export interface LiveOptions {
  /** Gets the project, the content and what the platform keeps. */
  readonly folder: string;
  readonly tell: Progress;
  readonly stop: AbortSignal;
}

const rounds = 3;
/** How long the one who approves reads the proposal; the platform prepares its build meanwhile. */
const readMs = 15_000;
const lookEveryMs = 50;

/** Runs the platform with a community of 3,500 members, and measures from an approval to the page of the newcomer. */
export async function measureLive({ folder, tell, stop }: LiveOptions): Promise<Wait[]> {
  const work = join(folder, 'live');
  const [project, content] = [join(work, 'project'), join(work, 'content')];
  tell('live: writing the corpus, building the site');
  const files = [...corpus(small)];
  await writeCorpus(content, files, stop);
  await copyProject(project);
  const referents = files.flatMap(({ path }) => /^_authors\/(.+)\.md$/.exec(path)?.[1] ?? []);
  const fill = newcomers(referents.slice(0, 1));
  const places = { project, content, localDir: join(work, 'local'), log: join(work, 'platform.log') };
  const server = await startServer({ ...places, variables: {} }, stop);
  let number = 0;
  const approvals = async (readFor: number): Promise<number[]> => {
    const taken: number[] = [];
    for (let round = 0; round < rounds; round++) {
      number += 1;
      tell(`live: approval ${number}`);
      const page = await propose(server.url, fill(), number, stop);
      await setTimeout(readFor, undefined, { signal: stop });
      taken.push(await approve(server.url, number, page, stop));
    }
    return taken;
  };
  try {
    return [
      {
        label: `Approved ${readMs / 1000} s after it was proposed`,
        milliseconds: await approvals(readMs),
        target: 10_000,
      },
      { label: 'Approved as soon as it was proposed', milliseconds: await approvals(0), target: 10_000 },
    ];
  } finally {
    await server.close();
  }
}

/** Sends a newcomer's form; gives the path of the page that she will have. */
async function propose(url: string, form: object, number: number, stop: AbortSignal): Promise<string> {
  const { status, text } = await send(url, sendForm('/api/arrival', form), stop);
  if (status !== 201) throw new Error(`The arrival was refused (${status}): ${text}`);
  const proposal = await fetch(`${url}/local/propositions/${number}`, { signal: stop });
  const id = /_authors\/([^<]+)\.md/.exec(await proposal.text())?.[1];
  if (id === undefined) throw new Error(`Proposal ${number} holds no member.`);
  return `/communaute/${id}/`;
}

/** Approves a proposal as the local platform's page does; gives how long its page took to be served. */
async function approve(url: string, number: number, page: string, stop: AbortSignal): Promise<number> {
  const start = performance.now();
  const headers = { origin: url, 'content-type': 'application/x-www-form-urlencoded' };
  const options = { method: 'POST', headers, redirect: 'manual', signal: stop } as const;
  const { status } = await fetch(`${url}/local/propositions/${number}`, options);
  if (status !== 303) throw new Error(`Proposal ${number} was not approved (${status}).`);
  while (!(await fetch(url + page, { method: 'HEAD', signal: stop })).ok)
    await setTimeout(lookEveryMs, undefined, { signal: stop });
  return performance.now() - start;
}
