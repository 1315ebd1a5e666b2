import { machine, table, verdict, written } from '../table.ts';
import { percentile } from './load.ts';
import { fewConnections, type HttpFigures } from './measure-http.ts';

const titles = [
  'call',
  'database',
  'connections',
  'requests/s',
  'p50, ms',
  'p95, ms',
  'target',
  'p99, ms',
  'errors',
  'target',
];

function row(figures: HttpFigures): string[] {
  const { call, database, connections, answers, seconds, errors } = figures;
  const wrong = [...errors.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...errors].map(([what, count]) => `${what} × ${written(count, 0)}`);
  const p95 = percentile(figures, 0.95);
  const target = connections === fewConnections ? call.target : undefined;
  return [
    call.label,
    database,
    String(connections),
    written(answers / seconds, 0),
    written(percentile(figures, 0.5), 1),
    written(p95, 1),
    verdict(p95, target),
    written(percentile(figures, 0.99), 1),
    [written(wrong, 0), ...kinds].join(', '),
    verdict(wrong, 0),
  ];
}

/** The figures of each load, as a Markdown table, and the machine that gave them. */
export const reportHttp = (all: readonly HttpFigures[]): string =>
  [...table(titles, all.map(row)), '', machine()].join('\n');
