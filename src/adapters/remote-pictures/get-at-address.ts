import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { onlyAt } from '../webhooks/only-at.ts';

/** A question for a URL at one address of its host, and no other. */
export interface PinnedQuestion {
  readonly url: URL;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly maximumBytes: number;
  readonly signal: AbortSignal;
}

export interface PinnedAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** Rejects where nobody answers in time, and for a body that is too long. */
export type GetAt = (question: PinnedQuestion) => Promise<PinnedAnswer>;

/** Asks by https at the address that was checked; follows no redirection. */
export const getAtAddress: GetAt = ({ url, address, headers, maximumBytes, signal }) =>
  new Promise((resolve, reject) => {
    const call = request(url, { headers, signal, agent: false, lookup: onlyAt(address) }, (answer) => {
      const parts: Buffer[] = [];
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes > maximumBytes) call.destroy(new Error(`more than ${maximumBytes} bytes`));
        else parts.push(part);
      });
      answer.on('error', reject);
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) });
      });
    });
    call.on('error', reject);
    call.end();
  });
