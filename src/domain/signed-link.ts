import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A fingerprint that gives nothing away of what it was made of: SHA-256 in hexadecimal. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What makes a link with these words ours: HMAC-SHA256 in base64url. */
export const signatureOf = (words: readonly string[], secret: string): string =>
  createHmac('sha256', secret).update(JSON.stringify(words)).digest('base64url');

/** Whether a signature is the one of these words; takes the same time whatever is wrong. */
export function isSignatureOf(signature: string, words: readonly string[], secret: string): boolean {
  const [given, expected] = [signature, signatureOf(words, secret)].map((text) =>
    createHash('sha256').update(text).digest(),
  );
  return given !== undefined && expected !== undefined && timingSafeEqual(given, expected);
}
