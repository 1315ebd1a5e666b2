/** A line of the doctor's table, as an operator reads it. */
export interface ReadLine {
  readonly check: string;
  readonly state: string;
  readonly found: string;
  readonly remedy: string;
}

const titles = ['vérification', 'état', 'constat', 'comment faire'];

/** Reads the table that the doctor printed; what goes on under a line belongs to it. */
export function readDoctorTable(printed: string): ReadLine[] {
  const lines = printed.split('\n');
  const top = lines.findIndex((line) => line.startsWith('vérification'));
  const end = lines.findIndex((line, index) => index > top && line.trim() === '');
  const starts = titles.map((title) => lines[top]?.indexOf(title) ?? -1);
  const read: string[][] = [];
  for (const line of lines.slice(top + 1, end)) {
    const cells = starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
    const last = read.at(-1);
    if (cells[1] !== '' || last === undefined) read.push(cells);
    else read[read.length - 1] = last.map((cell, column) => `${cell} ${cells[column] ?? ''}`.trim());
  }
  return read.map(([check = '', state = '', found = '', remedy = '']) => ({ check, state, found, remedy }));
}
