/** Answers a request, or leaves it to the next handler. */
export type Handler = (request: Request) => Promise<Response | undefined>;

/** A handler that always answers. */
export type TotalHandler = (request: Request) => Promise<Response>;

/** Asks each handler in turn and keeps the first answer; none may read the body of a request that it leaves. */
export function firstAnswer(...handlers: readonly Handler[]): Handler {
  return async (request) => {
    for (const handler of handlers) {
      const response = await handler(request);
      if (response) return response;
    }
    return undefined;
  };
}
