/** An address as a page shows it. */
export interface ShownLink {
  readonly text: string;
  /** Where it leads; undefined for what a browser must not follow, which is shown as text. */
  readonly href: string | undefined;
}

/** An address or a mail address as content writes it. */
export function shownLink(written: string): ShownLink {
  const isMail = /^[^\s:/@]+@[^\s:/@]+$/.test(written);
  const target = isMail ? `mailto:${written}` : written;
  if (!/^(https?:\/\/|mailto:)/i.test(target)) return { text: written, href: undefined };
  return {
    text: written.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, '').replace(/(?:\/|\?[^?]*)$/, ''),
    href: target,
  };
}
