import { request } from 'node:https';
import { onlyAt } from './only-at.ts';

/** A call of a URL at one address of its host, and no other. */
export interface PinnedCall {
  readonly url: URL;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

/** The status of the answer; of its body nothing is read, and no redirection is followed. */
export type Post = (call: PinnedCall) => Promise<number>;

/** Posts by https to the address that was checked: what the name means a moment later changes nothing. */
export const postToAddress: Post = ({ url, address, headers, body, timeoutMs }) =>
  new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        lookup: onlyAt(address),
      },
      (answer) => {
        answer.destroy();
        resolve(answer.statusCode ?? 0);
      },
    );
    call.on('error', reject);
    call.end(body);
  });
