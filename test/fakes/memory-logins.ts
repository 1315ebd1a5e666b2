import type { Logins } from '../../src/ports.ts';

/** Logins in memory; the cookie of a member's first session is her id, of her second "id~1". */
export function memoryLogins(): Logins {
  const links = new Map<string, string>();
  const sessions = new Map<string, string>();
  const opened = new Map<string, number>();
  const sessionOf = (headers: Headers) =>
    decodeURIComponent(/session=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1] ?? '');

  const open = (member: string, headers: Headers): string[] => {
    sessions.delete(sessionOf(headers));
    const count = opened.get(member) ?? 0;
    opened.set(member, count + 1);
    const session = count === 0 ? member : `${member}~${String(count)}`;
    sessions.set(session, member);
    return [`session=${encodeURIComponent(session)}; Path=/; HttpOnly; SameSite=Lax`];
  };

  return {
    async openLink(member) {
      const token = `token-${String(links.size)}-${member}`;
      links.set(token, member);
      return token;
    },
    async redeem(token, headers) {
      const member = links.get(token);
      links.delete(token);
      return member === undefined ? undefined : open(member, headers);
    },
    open: async (member, headers) => open(member, headers),
    loggedIn: async () => [...new Set(sessions.values())].sort(),
    member: async (headers) => sessions.get(sessionOf(headers)),
    async logout(headers, where) {
      const session = sessionOf(headers);
      const member = sessions.get(session);
      sessions.delete(session);
      if (where === 'everywhere' && member !== undefined) await this.endOthers(member, headers);
      return ['session=; Max-Age=0; Path=/'];
    },
    async endOthers(member, kept) {
      for (const [token, held] of links) if (held === member) links.delete(token);
      for (const [session, held] of sessions)
        if (held === member && session !== sessionOf(kept)) sessions.delete(session);
    },
    // Nothing expires here.
    forget: async () => 0,
  };
}
