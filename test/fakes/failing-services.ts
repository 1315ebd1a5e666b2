/** What becomes of a call: it is made, or whatever a test makes of it. */
export type Act = (call: string, make: () => Promise<unknown>) => Promise<unknown>;

type Call = (...given: unknown[]) => Promise<unknown>;

/** Ports that answer in the process itself, and never fail. */
const sure = ['clock', 'settings', 'publishedMembers'];

/** The same services, each of whose calls ("accounts.find", "community") goes through `act`. */
export function throughAct<Services extends object>(services: Services, act: Act): Services {
  const entries = Object.entries(services).map(([name, port]: [string, unknown]) => {
    if (sure.includes(name) || port === undefined) return [name, port];
    if (typeof port === 'function')
      return [name, (...given: unknown[]) => act(name, () => (port as Call)(...given))];
    return [name, portThroughAct(name, port as object, act)];
  });
  return Object.fromEntries(entries) as Services;
}

const portThroughAct = (name: string, port: object, act: Act): object =>
  new Proxy(port, {
    get(target, property) {
      const held: unknown = Reflect.get(target, property);
      if (typeof held !== 'function') return held;
      return (...given: unknown[]) =>
        act(`${name}.${String(property)}`, () => (held as Call).apply(target, given));
    },
  });
