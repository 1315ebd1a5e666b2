import { escapeHtml } from '../../domain/escape-html.ts';
/** What a mail says; every value is plain text, escaped here. */
export interface MailContent {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Pages that the mail names, below its paragraphs. */
  readonly links?: readonly { readonly label: string; readonly href: string }[] | undefined;
  /** The one thing to do. */
  readonly action?: { readonly label: string; readonly href: string } | undefined;
  readonly footer?: string | undefined;
}

/** A mail ready to be sent: the same words as HTML and as plain text. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const lines = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join('\n');

/** Lays a mail out. Colours are left to the reader's program, light or dark; nothing is fetched, nothing is tracked. */
export function renderMail(content: MailContent): RenderedMail {
  const subject = oneLine(content.subject);
  const paragraphs = content.paragraphs.map(oneLine);
  const footer = oneLine(content.footer ?? '');
  const action = content.action && {
    label: oneLine(content.action.label),
    href: webAddress(content.action.href),
  };

  const links = (content.links ?? []).map(({ label, href }) => ({
    label: oneLine(label),
    href: webAddress(href),
  }));

  const html = lines(
    '<!doctype html>',
    '<html lang="fr" dir="ltr">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(subject)}</title>`,
    '<style>:root { color-scheme: light dark; supported-color-schemes: light dark; }</style>',
    '</head>',
    '<body style="margin: 0; padding: 1em">',
    `<div role="article" aria-roledescription="message" aria-label="${escapeHtml(subject)}" lang="fr" style="${page}">`,
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    links.length > 0 && '<ul>',
    ...links.map(({ label, href }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></li>`),
    links.length > 0 && '</ul>',
    action !== undefined &&
      `<p><a href="${escapeHtml(action.href)}" style="${button}">${escapeHtml(action.label)}</a></p>`,
    action !== undefined && `<p style="${small}">${copyHint} <span>${escapeHtml(action.href)}</span></p>`,
    footer !== '' && `<hr>\n<p style="${small}">${escapeHtml(footer)}</p>`,
    '</div>',
    '</body>',
    '</html>\n',
  );
  const named = links.map(({ label, href }) => `- ${label}\u00a0:\n  ${href}`);
  const text = [...paragraphs, ...named, ...(action ? [`${action.label}\u00a0:\n${action.href}`] : [])].join(
    '\n\n',
  );
  return { subject, html, text: footer === '' ? `${text}\n` : `${text}\n\n-- \n${footer}\n` };
}

const page = 'max-width: 36em; margin: 0 auto; font: 1em/1.5 system-ui, sans-serif; overflow-wrap: anywhere';
const button = 'display: inline-block; padding: 0.5em 1em; border: 2px solid; font-weight: bold';
const small = 'font-size: 0.875em';
const copyHint = 'Si le lien ne s’ouvre pas, copie cette adresse dans ton navigateur\u00a0:';

/** Values hold what people typed: a line break in a name must not make a header, a paragraph or a signature. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

function webAddress(href: string): string {
  const url = new URL(href);
  if (url.protocol === 'https:' || url.protocol === 'http:') return url.href;
  throw new RangeError('The link of a mail is a web address.');
}
