/** What a call at OVH carries. */
export type Fields = Readonly<Record<string, string | boolean | Readonly<Record<string, boolean>>>>;

export interface Answer {
  readonly status: number;
  readonly reply: unknown;
}

export const ok = (reply: unknown): Answer => ({ status: 200, reply });
export const refused = (status: number, message: string): Answer => ({ status, reply: { message } });
export const absent = refused(404, 'The requested object does not exist');
export const taken = refused(409, 'This object already exists');
