import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import type { z } from 'zod';
import type { CommunitySettings } from '../services.ts';

/** A cookie that a browser keeps for us, and can neither read nor write. */
export interface SealedCookie<Content> {
  /** The `Set-Cookie` that hands it over. */
  seal(content: Content, now: Date): Promise<string>;
  /** What a call brings back, and when that ends; undefined without it, or when it is too old or made up. */
  open(headers: Headers, now: Date): Promise<{ content: Content; expiresAt: Date } | undefined>;
  /** The `Set-Cookie` that takes it away. */
  clear(): string;
}

export interface SealedCookieKind<Content> {
  readonly name: string;
  /** How long it is good, in seconds. */
  readonly lifetime: number;
  readonly schema: z.ZodType<Content>;
}

const keyBytes = 32;
const encryption = { alg: 'dir', enc: 'A256GCM' };

/**
 * Makes a cookie that is encrypted with a key of its own, out of reach of scripts, sent along when a person comes from
 * another site by a link. Over https its name binds it to this very host.
 */
export function sealedCookie<Content>(
  { name, lifetime, schema }: SealedCookieKind<Content>,
  { siteUrl, linkSecret }: Pick<CommunitySettings, 'siteUrl' | 'linkSecret'>,
): SealedCookie<Content> {
  const isSecure = siteUrl.startsWith('https:');
  const fullName = isSecure ? `__Host-${name}` : name;
  const key = new Uint8Array(hkdfSync('sha256', linkSecret, '', `cookie ${name}`, keyBytes));
  const written = (value: string, maximumAge: number): string =>
    `${fullName}=${value}; Path=/; Max-Age=${maximumAge}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;

  return {
    async seal(content, now) {
      const token = new EncryptJWT({ content })
        .setProtectedHeader(encryption)
        .setExpirationTime(Math.floor(now.getTime() / 1000) + lifetime);
      return written(await token.encrypt(key), lifetime);
    },
    async open(headers, now) {
      const value = cookieOf(headers, fullName);
      const payload = value === undefined ? undefined : await decrypt(value, key, now);
      const content = schema.safeParse(payload?.content);
      return content.success && payload?.exp !== undefined
        ? { content: content.data, expiresAt: new Date(payload.exp * 1000) }
        : undefined;
    },
    clear: () => written('', 0),
  };
}

async function decrypt(value: string, key: Uint8Array, currentDate: Date) {
  try {
    const { payload } = await jwtDecrypt(value, key, {
      currentDate,
      keyManagementAlgorithms: [encryption.alg],
      contentEncryptionAlgorithms: [encryption.enc],
    });
    return payload;
  } catch (fault) {
    // Too old, made up, or sealed with a key of yesterday: as good as none.
    if (fault instanceof errors.JOSEError) return undefined;
    throw fault;
  }
}

function cookieOf(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
