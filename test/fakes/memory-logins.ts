import type { Logins } from '../../src/ports.ts';

/** Logins in memory; the cookie is the member's id. */
export function memoryLogins(): Logins {
  const links = new Map<string, string>();
  const open = new Set<string>();
  const memberOf = (headers: Headers) =>
    decodeURIComponent(/session=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1] ?? '');
  return {
    async openLink(member) {
      const token = `token-${links.size}-${member}`;
      links.set(token, member);
      return token;
    },
    async redeem(token) {
      const member = links.get(token);
      links.delete(token);
      if (member === undefined) return undefined;
      open.add(member);
      return [`session=${encodeURIComponent(member)}; Path=/; HttpOnly; SameSite=Lax`];
    },
    async member(headers) {
      const member = memberOf(headers);
      return open.has(member) ? member : undefined;
    },
    async logout(headers) {
      open.delete(memberOf(headers));
      return ['session=; Max-Age=0; Path=/'];
    },
  };
}
