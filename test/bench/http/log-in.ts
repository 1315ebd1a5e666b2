import { sendForm, type Sent } from './call.ts';
import { tokenOfMail } from './mails.ts';

/** Logs in by the link of a mail; gives the cookies of the session, as a browser sends them. */
export async function logIn(url: string, address: string, mails: string, stop: AbortSignal): Promise<string> {
  await post(url, sendForm('/api/login', { email: address }), stop);
  const jeton = await tokenOfMail(mails, address, stop);
  const answer = await post(url, sendForm('/api/login/link', { jeton }), stop);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return cookies.filter((cookie) => !cookie.endsWith('=')).join('; ');
}

async function post(url: string, { path, ...sent }: Sent, signal: AbortSignal): Promise<Response> {
  const answer = await fetch(url + path, { ...sent, signal });
  if (!answer.ok) throw new Error(`POST ${path} was answered with ${answer.status}: ${await answer.text()}`);
  return answer;
}
