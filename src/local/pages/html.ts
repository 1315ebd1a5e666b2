import { escapeHtml } from '../../domain/escape-html.ts';

/** Markup that is safe to show: made by {@link html}, or escaped by it. */
export interface Markup {
  readonly markup: string;
}

type Piece = Markup | string | number | readonly Markup[];

const escape = (piece: Piece): string => {
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(escape).join('');
};

/** Markup out of a template; every text put into it is escaped. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  markup: strings
    .map((text, index) => text + (index < pieces.length ? escape(pieces[index] ?? '') : ''))
    .join(''),
});

/** A page of the local platform. */
export function localPage(title: string, content: Markup, status = 200): Response {
  const page = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – plateforme locale</title>
        <style>
          body {
            font:
              1rem/1.5 system-ui,
              sans-serif;
            max-width: 60rem;
            margin: 0 auto;
            padding: 1rem;
          }
          nav a {
            margin-right: 1rem;
          }
          pre,
          iframe {
            width: 100%;
            overflow: auto;
            border: 1px solid #666;
            padding: 0.5rem;
            box-sizing: border-box;
          }
          iframe {
            height: 28rem;
          }
          table {
            border-collapse: collapse;
            width: 100%;
          }
          td,
          th {
            border: 1px solid #666;
            padding: 0.25rem 0.5rem;
            text-align: left;
            vertical-align: top;
          }
          ins {
            background: #d6f5d6;
            text-decoration: none;
          }
          del {
            background: #fbdada;
            text-decoration: none;
          }
        </style>
      </head>
      <body>
        <nav aria-label="Plateforme locale">
          <a href="/">Le site</a> <a href="/local/mails">Courriels</a>
          <a href="/local/propositions">Propositions</a>
        </nav>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
  return new Response(page.markup, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
