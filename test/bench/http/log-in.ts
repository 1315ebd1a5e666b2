import { send, sendForm } from './call.ts';
import { tokenOfMail } from './mails.ts';

/** Logs in by the link of a mail; gives the cookies of the session, as a browser sends them. */
export async function logIn(url: string, address: string, mails: string, stop: AbortSignal): Promise<string> {
  await send(url, sendForm('/api/login', { email: address }), stop);
  const jeton = await tokenOfMail(mails, address, stop);
  const { status, headers, text } = await send(url, sendForm('/api/login/link', { jeton }), stop);
  if (status !== 200) throw new Error(`A login link was answered with ${status}: ${text}`);
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return cookies.filter((cookie) => !cookie.endsWith('=')).join('; ');
}
