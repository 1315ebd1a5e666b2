import { Client } from 'pg';

type Ask = (query: string) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>;

/** Every row of every table, in an order of its own, by "schema.table"; the migrations too. */
export async function rowsOf(ask: Ask): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await ask(
    `select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema in ('public', 'drizzle') and table_type = 'BASE TABLE' order by 1`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    const table = String(name).replace('.', '"."');
    const found = await ask(`select row_to_json(t)::text as row from "${table}" t order by 1`);
    rows[String(name)] = found.rows.map(({ row }) => String(row));
  }
  return rows;
}

/** Asks a server one thing after the other, and hangs up. */
export async function askServer<Result>(url: string, work: (ask: Ask) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(async (query) => client.query<Record<string, unknown>>(query));
  } finally {
    await client.end();
  }
}
