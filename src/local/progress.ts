/** What happens to one step of a work; a step ends before the next one starts. */
export type ProgressEvent =
  | { readonly kind: 'started'; readonly label: string }
  | { readonly kind: 'finished' | 'failed'; readonly milliseconds: number };

/** Does one step of a work and gives what it gave. */
export type Step = <Result>(label: string, work: () => Promise<Result>) => Promise<Result>;

/** A work that runs on its own, for pages to follow. */
export interface Progress {
  /** Where it stands; `fault` is why it failed. */
  readonly state: () => 'running' | 'done' | { readonly fault: unknown };
  /** Its events from the first one on, as they come; ends with the work. */
  readonly follow: () => AsyncGenerator<ProgressEvent, void>;
}

/** A step that nobody follows. */
export const unfollowed: Step = (_label, work) => work();

/** Starts a work at once, after what was done before it; its failure is kept for who follows, never thrown. */
export function startProgress(
  work: (step: Step) => Promise<void>,
  before: readonly { readonly label: string; readonly milliseconds: number }[] = [],
): Progress {
  const events: ProgressEvent[] = before.flatMap(({ label, milliseconds }) => [
    { kind: 'started', label },
    { kind: 'finished', milliseconds },
  ]);
  let state: ReturnType<Progress['state']> = 'running';
  let changed = Promise.withResolvers<undefined>();
  const tell = (): void => {
    changed.resolve(undefined);
    changed = Promise.withResolvers();
  };
  const add = (event: ProgressEvent): void => {
    events.push(event);
    tell();
  };

  const step: Step = async (label, part) => {
    add({ kind: 'started', label });
    const timed = await timedOutcome(part);
    add({ kind: 'fault' in timed ? 'failed' : 'finished', milliseconds: timed.milliseconds });
    if ('fault' in timed) throw timed.fault;
    return timed.result;
  };

  void work(step)
    .then(
      () => (state = 'done'),
      (fault: unknown) => (state = { fault }),
    )
    .then(tell);

  async function* follow(): AsyncGenerator<ProgressEvent, void> {
    for (let next = 0; ;) {
      const { promise } = changed;
      const event = events[next];
      if (event !== undefined) {
        next += 1;
        yield event;
      } else if (state === 'running') await promise;
      else return;
    }
  }
  return { state: () => state, follow };
}

/** What a work gave or threw, and how long it took. */
export async function timedOutcome<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly milliseconds: number } & ({ readonly result: Result } | { readonly fault: unknown })> {
  const start = performance.now();
  try {
    const result = await work();
    return { milliseconds: performance.now() - start, result };
  } catch (fault) {
    return { milliseconds: performance.now() - start, fault };
  }
}
