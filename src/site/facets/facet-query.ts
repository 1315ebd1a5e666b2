/** What a visitor asks of a list, as its address holds it. */
export interface FacetQuery {
  /** What is searched, as typed. */
  readonly q: string;
  /** The chosen key of each facet that narrows, by its name. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Counted from 1. */
  readonly page: number;
}

/** Reads a query out of an address; parameters that it does not know are left aside. */
export function readFacetQuery(search: string, names: readonly string[]): FacetQuery {
  const parameters = new URLSearchParams(search);
  const chosen = names.flatMap((name) => {
    const key = parameters.get(name) ?? '';
    return key === '' ? [] : [[name, key] as const];
  });
  const page = Number(parameters.get('page') ?? '1');
  return {
    q: parameters.get('q') ?? '',
    chosen: Object.fromEntries(chosen),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The parameters of a query's address, "" when it asks for everything. */
export function writeFacetQuery({ q, chosen, page }: FacetQuery): string {
  const asked = [
    ...(q.trim() === '' ? [] : [['q', q]]),
    ...Object.entries(chosen),
    ...(page > 1 ? [['page', String(page)]] : []),
  ];
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
}
