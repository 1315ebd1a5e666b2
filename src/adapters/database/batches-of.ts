/** How many rows one statement carries; PostgreSQL takes 65,535 values. */
const batch = 500;

/** Rows in parts that one statement takes each, in their order. */
export function* batchesOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += batch) yield rows.slice(start, start + batch);
}
