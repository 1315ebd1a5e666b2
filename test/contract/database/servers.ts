import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

const server = 'postgres://postgres@127.0.0.1:5432';

async function ask(query: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/postgres`, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.query(query);
  } finally {
    await client.end();
  }
}

/** A PostgreSQL database of its own; undefined, after a warning, where no server can be reached. */
export async function ownPostgres(): Promise<{ url: string; drop: () => Promise<void> } | undefined> {
  const name = `secretariat_test_${randomUUID().replaceAll('-', '')}`;
  try {
    await ask(`create database ${name}`);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message || fault.name : String(fault);
    console.warn(`No PostgreSQL server at 127.0.0.1:5432 (${reason}): its tests run on PGlite alone.`);
    return undefined;
  }
  return { url: `${server}/${name}`, drop: () => ask(`drop database if exists ${name} with (force)`) };
}
