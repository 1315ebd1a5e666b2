import { databaseError } from './database-error.ts';

/** The same port, each of whose calls rejects with a {@link DatabaseError} when it fails. */
export const guarded = <Port extends object>(name: string, port: Port): Port =>
  new Proxy(port, {
    get(target, property) {
      const method: unknown = Reflect.get(target, property);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]): Promise<unknown> => {
        try {
          return (await Reflect.apply(method, target, given)) as unknown;
        } catch (fault) {
          throw databaseError(`${name}.${String(property)}`, fault);
        }
      };
    },
  });
