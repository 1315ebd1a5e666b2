/** What the visitor asks of the directory; "" asks for everything. It is the page's address, too. */
export interface DirectoryQuery {
  readonly q: string;
  readonly domaine: string;
  readonly statut: string;
  readonly incubateur: string;
  readonly startup: string;
  readonly activite: string;
}

export const emptyQuery: DirectoryQuery = {
  q: '',
  domaine: '',
  statut: '',
  incubateur: '',
  startup: '',
  activite: '',
};

const keys = Object.keys(emptyQuery) as (keyof DirectoryQuery)[];

/** Reads a query out of the parameters of an address; parameters that it does not know are left aside. */
export const readQuery = (search: string): DirectoryQuery => {
  const parameters = new URLSearchParams(search);
  return { ...emptyQuery, ...Object.fromEntries(keys.map((key) => [key, parameters.get(key) ?? ''])) };
};

/** The parameters of an address for a query, "" when it asks for everything. */
export function writeQuery(query: DirectoryQuery): string {
  const asked = keys.filter((key) => query[key] !== '').map((key) => [key, query[key]] as [string, string]);
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
}
