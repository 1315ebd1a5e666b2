import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** A salted hash of a password, "scrypt:<salt>:<hash>" in base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, 32);
  return `scrypt:${salt.toString('base64')}:${hash.toString('base64')}`;
}

/** Whether a hash was made of this password. */
export async function isPasswordOf(hash: string, password: string): Promise<boolean> {
  const [, salt = '', kept = ''] = hash.split(':');
  const expected = Buffer.from(kept, 'base64');
  if (expected.length !== 32) return false;
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64'), 32), expected);
}
