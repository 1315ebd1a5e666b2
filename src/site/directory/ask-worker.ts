import type { DirectoryResult } from './directory-search.ts';
import type { Answer, Question } from './messages.ts';
import type { DirectoryQuery } from './query.ts';

export interface AnswerHandlers {
  readonly ready: (answer: Extract<Answer, { kind: 'ready' }>) => void;
  /** Hears the answer to the last question only. */
  readonly result: (result: DirectoryResult, query: DirectoryQuery) => void;
  readonly failed: (message: string) => void;
}

/** Starts the worker that holds the directory; gives what asks it. */
export function askWorker({ ready, result, failed }: AnswerHandlers): (query: DirectoryQuery) => void {
  const worker = new Worker(new URL('./directory-worker.ts', import.meta.url), { type: 'module' });
  let last: Question | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'ready') ready(data);
    else if (data.kind === 'failed') failed(data.message);
    else if (last?.number === data.number) result(data.result, last.query);
  });
  worker.addEventListener('error', ({ message }) => {
    failed(message);
  });
  return (query) => {
    last = { number: (last?.number ?? 0) + 1, query };
    worker.postMessage(last);
  };
}
