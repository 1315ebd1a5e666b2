/** Names the folder where measured processes leave what they used. */
export const usageFolderVariable = 'BENCH_USAGE_FOLDER';

/** What a process used until its end, its threads included. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}
