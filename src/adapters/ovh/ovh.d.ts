/** What this project uses of the vendor's client, which brings no types. */
declare module 'ovh' {
  interface OvhOptions {
    appKey: string;
    appSecret: string;
    consumerKey: string;
    endpoint?: string;
    host?: string;
    port?: number;
    basePath?: string;
  }

  interface OvhClient {
    readonly host: string;
    readonly port: number;
    readonly basePath: string;
    /** How far the vendor's clock is ahead, in seconds; null until it was asked, which the first call does. */
    apiTimeDiff: number | null;
    request(
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      path: string,
      params: Record<string, unknown>,
      /** `error` is an HTTP status, a system error number, a text or an Error; `reply` then is a message or nothing. */
      callback: (error: unknown, reply: unknown) => void,
    ): void;
  }

  function ovh(options: OvhOptions): OvhClient;
  export = ovh;
}
