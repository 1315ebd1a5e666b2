/** A call as a route gets it. */
interface Call {
  /** What stands in the path's places. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Calls by "METHOD /path under /api/v4", as the vendor's document writes them. */
export type Routes = Readonly<Record<string, (call: Call) => Answer>>;

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const statusOk = ok({ status: 'OK' });

/** A refusal in Mattermost's form. */
export const refuse = (status: number, id: string, message: string): Answer => ({
  status,
  body: { id, message, status_code: status, request_id: 'wq7wg4j35fr3ujfq7dc1jmezqc' },
});
