import { setTimeout as pause } from 'node:timers/promises';
import { duration } from '../duration.ts';
import type { Progress, ProgressEvent } from '../progress.ts';
import { html, type Markup } from './html.ts';

/** How often a step that goes on tells how long it has, in milliseconds. */
const tickMs = 1000;

/** The steps of a work as they go on, each with its time, then what `end` says of how it ended. */
export async function* follow(progress: Progress, end: () => Markup): AsyncGenerator<Markup, void> {
  yield { markup: '<div role="log" aria-label="Étapes"><ol class="steps">' };
  let seconds: number | undefined;
  for await (const event of withTicks(progress.follow())) {
    if (event !== 'tick') {
      seconds = event.kind === 'started' ? 0 : undefined;
      yield eventMarkup(event);
    } else if (seconds !== undefined) {
      seconds += tickMs / 1000;
      yield html`<span class="tick" aria-hidden="true">${seconds} s</span> `;
    }
  }
  yield { markup: '</ol></div>' };
  yield end();
}

/** An element stays open until its step has ended, since what comes is only ever added. */
function eventMarkup(event: ProgressEvent): Markup {
  if (event.kind === 'started') return { markup: `<li>${html`${event.label}`.markup}… ` };
  const outcome = event.kind === 'finished' ? 'fait' : 'échec';
  return { markup: `${html`<strong>${outcome} en ${duration(event.milliseconds)}</strong>`.markup}</li>` };
}

/** Leads on to another page, without a script; the link is for whoever stays. */
export const leadTo = (path: string): Markup =>
  html`<p><a href="${path}">Continuer</a></p>
    <meta http-equiv="refresh" content="0; url=${path}" />`;

/** Gives what comes, and "tick" whenever a second has passed without anything. */
async function* withTicks<Item>(items: AsyncGenerator<Item, void>): AsyncGenerator<Item | 'tick', void> {
  let next = items.next();
  for (;;) {
    const timer = new AbortController();
    const tick = pause(tickMs, 'tick' as const, { signal: timer.signal, ref: false }).catch(
      () => 'tick' as const,
    );
    const first = await Promise.race([next, tick]);
    timer.abort();
    if (first === 'tick') yield first;
    else if (first.done === true) return;
    else {
      yield first.value;
      next = items.next();
    }
  }
}
