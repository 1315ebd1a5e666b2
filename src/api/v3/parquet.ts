import { parquetWriteBuffer } from 'hyparquet-writer';
import { fieldsOfRow, kindOf } from './json-schema.ts';
import type { Row } from './published-value.ts';
import type { RowName } from './schemas.ts';

const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'INT32', converted_type: 'DATE' },
  flag: { type: 'BOOLEAN' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  nested: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
} as const;

/** A Parquet table of a file's lines: days are dates, a list or an object is a column of JSON, unknown is null. */
export function writeParquet(name: RowName, rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const fields = Object.entries(fieldsOfRow(name));
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [
        { name: 'root', num_children: fields.length },
        ...fields.map(([column, field]) => ({
          name: column,
          repetition_type: 'OPTIONAL' as const,
          ...types[kindOf(field)],
        })),
      ],
      columnData: fields.map(([column, field]) => ({
        name: column,
        data: rows.map(({ [column]: value }) => value).map(kindOf(field) === 'day' ? dateOf : asItIs),
      })),
      createdBy: 'secretariat',
    }),
  );
}

const dateOf = (day: unknown): unknown => (typeof day === 'string' ? new Date(`${day}T00:00:00Z`) : day);
const asItIs = (value: unknown): unknown => value;
