import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrationsFolder } from './migrations-folder.ts';

/** Statements that an older program's queries survive, each tried on the tables of the same migration. */
const adding: readonly ((statement: string, isNew: (table: string) => boolean) => boolean)[] = [
  (statement) => statement.startsWith('CREATE TABLE "'),
  (statement) => statement.startsWith('CREATE INDEX "'),
  // A column that older programs do not write has a value without them.
  (statement) =>
    /^ALTER TABLE "\w+" ADD COLUMN "\w+" [^;]*$/.test(statement) &&
    (statement.includes(' DEFAULT ') ||
      !/ (?:NOT NULL|PRIMARY KEY|UNIQUE|REFERENCES|GENERATED)\b/.test(statement)),
  // A condition on rows that older programs write would refuse them.
  (statement, isNew) =>
    isNew(
      /^(?:CREATE UNIQUE INDEX "\w+" ON|ALTER TABLE) "(\w+)"(?: USING| ADD CONSTRAINT)/.exec(
        statement,
      )?.[1] ?? '',
    ),
];

/** How another statement of a migration begins, and why it harmed nobody; a new line here needs the same proof. */
const excused: Readonly<Record<string, string>> = {
  '0002_console.sql: DROP INDEX "audit_events_target"':
    'another index took its place; queries work without any',
  '0002_console.sql: UPDATE "mail_log" SET "words" =': 'fills the new column, which no older program reads',
};
const isExcused = (file: string, statement: string): boolean =>
  Object.keys(excused).some((beginning) => `${file}: ${statement}`.startsWith(beginning));

/** The statements that may break the program that runs while the migration is applied. */
function breaking(sql: string): string[] {
  const statements = sql
    .split(/--> statement-breakpoint|;\s*$/m)
    .map((statement) =>
      statement
        .replace(/^\s*--.*$/gm, '')
        .trim()
        .replace(/;$/, ''),
    )
    .filter((statement) => statement !== '');
  const made = new Set(
    statements.flatMap((statement) => /^CREATE TABLE "(\w+)"/.exec(statement)?.slice(1) ?? []),
  );
  return statements.filter(
    (statement) => !adding.some((isSafe) => isSafe(statement, (table) => made.has(table))),
  );
}

describe('a migration', () => {
  const files = readdirSync(migrationsFolder()).filter((file) => file.endsWith('.sql'));

  it.each(files)(
    'only adds, because the published functions run on it before the next ones do: %s',
    (file) => {
      const sql = readFileSync(`${migrationsFolder()}/${file}`, 'utf8');
      expect(breaking(sql).filter((statement) => !isExcused(file, statement))).toEqual([]);
    },
  );

  it.each([
    'ALTER TABLE "accounts" DROP COLUMN "gender"',
    'DROP TABLE "accounts"',
    'ALTER TABLE "accounts" RENAME TO "people"',
    'ALTER TABLE "accounts" RENAME COLUMN "gender" TO "sex"',
    'ALTER TABLE "accounts" ALTER COLUMN "gender" SET NOT NULL',
    'ALTER TABLE "accounts" ALTER COLUMN "rate" SET DATA TYPE integer',
    'ALTER TABLE "accounts" ADD COLUMN "a" text NOT NULL',
    'ALTER TABLE "accounts" ADD COLUMN "a" text UNIQUE',
    'CREATE UNIQUE INDEX "one" ON "accounts" USING btree ("gender")',
    'ALTER TABLE "accounts" ADD CONSTRAINT "c" CHECK (rate > 0)',
    'CREATE TABLE "new" ("id" text);\n--> statement-breakpoint\nDROP INDEX "accounts_id"',
    'UPDATE "accounts" SET "gender" = null',
    'DELETE FROM "accounts"',
    'TRUNCATE "accounts"',
  ])('that may break the program under it is refused: %s', (sql) => {
    expect(breaking(sql)).toHaveLength(1);
  });

  it.each([
    'ALTER TABLE "accounts" ADD COLUMN "a" text;',
    'ALTER TABLE "steps" ADD COLUMN "begun" boolean DEFAULT false NOT NULL;',
    'CREATE TABLE "new" ("id" text);\n--> statement-breakpoint\nCREATE UNIQUE INDEX "new_id" ON "new" USING btree ("id");',
  ])('that adds is taken: %s', (sql) => {
    expect(breaking(sql)).toEqual([]);
  });
});
