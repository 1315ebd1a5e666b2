import { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Day } from '../../schema/day.ts';
import { longDay } from '../../texts/days.ts';
import { html, nothing, type Markup } from './html.ts';
import { style } from './style.ts';

/** What a local page says, before it gets its frame. */
export interface LocalPage {
  readonly title: string;
  readonly content: Markup;
  /** What comes after the content while something goes on, piece by piece. */
  readonly rest?: AsyncIterable<Markup>;
  /** 200 unless told. */
  readonly status?: number;
}

const sections = [
  ['/local/', 'Accueil'],
  ['/local/mails', 'Courriels'],
  ['/local/messages', 'Messages'],
  ['/local/propositions', 'Propositions'],
  ['/local/taches', 'Tâches'],
] as const;

/** The page in its frame, which tells the day that the platform is set to. */
export function localResponse(
  { title, content, rest, status = 200 }: LocalPage,
  path: string,
  setDay: Day | undefined,
): Response {
  const whole = frame(title, content, path, setDay);
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    // What goes on is shown as it goes on: no compression holds it back.
    'Cache-Control': rest ? 'no-store, no-transform' : 'no-store',
  };
  return new Response(rest ? streamed(whole, rest) : whole, { status, headers });
}

/** Where the content ends, and what goes on begins. */
const endOfContent = '</main>';

function frame(title: string, content: Markup, path: string, setDay: Day | undefined): string {
  const links = sections.map(([href, label]) =>
    href === path
      ? html`<a href="${href}" aria-current="page">${label}</a> `
      : html`<a href="${href}">${label}</a> `,
  );
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – plateforme locale</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        <header>
          <nav aria-label="Plateforme locale"><a href="/">Le site</a> ${links}</nav>
          ${setDay === undefined ? nothing : dayNotice(setDay)}
        </header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`.markup;
}

const dayNotice = (day: Day): Markup =>
  html`<p class="day">
    La plateforme est réglée au ${longDay(day)}. <a href="/local/taches#jour">Changer de jour</a>
  </p>`;

function streamed(whole: string, rest: AsyncIterable<Markup>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const end = whole.lastIndexOf(endOfContent);
  async function* pieces(): AsyncGenerator<Uint8Array, void> {
    yield encoder.encode(whole.slice(0, end));
    for await (const { markup } of rest) yield encoder.encode(markup);
    yield encoder.encode(whole.slice(end));
  }
  return NodeReadableStream.from<Uint8Array>(pieces());
}
