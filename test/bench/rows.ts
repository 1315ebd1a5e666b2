import type { Figures } from './measure.ts';
import { large, small, type CorpusSize } from './size.ts';

type Targets = ReadonlyMap<CorpusSize, number | undefined>;

/** A line of the report. */
export interface Row {
  readonly label: string;
  readonly unit: '' | 's' | 'MB' | 'kB';
  readonly digits: number;
  /** The figure in the row's unit. */
  readonly figure: (figures: Figures) => number;
  /** The most that the figure should be, for the sizes that have a target. */
  readonly targets?: Targets;
}

const targets = (atSmall: number, atLarge?: number): Targets =>
  new Map([
    [small, atSmall],
    [large, atLarge],
  ]);

const plain = (label: string, figure: Row['figure']): Row => ({ label, unit: '', digits: 0, figure });

const seconds = (label: string, figure: Row['figure']): Row => ({ label, unit: 's', digits: 1, figure });

const megabytes = (label: string, bytes: Row['figure']): Row => ({
  label,
  unit: 'MB',
  digits: 0,
  figure: (figures) => bytes(figures) / 1e6,
});

const kilobytes = (label: string, bytes: Row['figure']): Row => ({
  label,
  unit: 'kB',
  digits: 1,
  figure: (figures) => bytes(figures) / 1e3,
});

/** The lines of the report, in order; kB and MB are 1,000 and 1,000,000 bytes. */
export const rows: readonly Row[] = [
  plain('Content files', ({ content }) => content.files),
  megabytes('Content', ({ content }) => content.bytes),
  { ...seconds('Check of the content', ({ checkSeconds }) => checkSeconds), targets: targets(3) },
  { ...seconds('Build, wall time', ({ build }) => build.wallSeconds), targets: targets(20, 200) },
  seconds('Build, CPU time', ({ build }) => build.cpuSeconds),
  { ...megabytes('Build, peak memory', ({ build }) => build.peakBytes), targets: targets(1_500, 4_000) },
  plain('Site files', ({ output }) => output.files),
  megabytes('Site', ({ output }) => output.bytes),
  kilobytes('Directory page', ({ output }) => output.directoryPage.bytes),
  {
    ...kilobytes('Directory page, gzip', ({ output }) => output.directoryPage.gzipBytes),
    targets: targets(60),
  },
  kilobytes('Directory index', ({ output }) => output.directoryIndex.bytes),
  {
    ...kilobytes('Directory index, gzip', ({ output }) => output.directoryIndex.gzipBytes),
    targets: targets(100),
  },
  kilobytes('api/v2.7/authors.json', ({ output }) => output.authorsApi.bytes),
  kilobytes('api/v2.7/authors.json, gzip', ({ output }) => output.authorsApi.gzipBytes),
];
