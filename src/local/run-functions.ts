import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { logFault } from '../http/log/log-fault.ts';
import type { Handler } from './handler.ts';

interface FunctionContext {
  /** Names the request in the log. */
  readonly requestId: string;
  /** Carries work on after the answer. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

const waitUntil: FunctionContext['waitUntil'] = (work) => {
  work.catch((fault: unknown) => {
    logFault('work after an answer', fault);
  });
};

const functionModule = z.object({
  default: z.custom<(request: Request, context: FunctionContext) => Promise<Response>>(
    (held) => typeof held === 'function',
  ),
  config: z
    .object({
      path: z.union([z.string(), z.array(z.string())]).optional(),
      method: z.union([z.string(), z.array(z.string())]).optional(),
      schedule: z.string().optional(),
    })
    .refine(({ path, schedule }) => path !== undefined || schedule !== undefined),
});

type Config = z.infer<typeof functionModule>['config'];

/** A function of this project, as it is deployed. */
export interface LoadedFunction {
  /** Name of its file, "forge-poll". */
  readonly name: string;
  readonly config: Config;
  readonly run: (request: Request) => Promise<Response>;
}

const functionsFolder = resolve(import.meta.dirname, '../../functions');

/** The functions of this project, each loaded once, by name. */
export async function loadFunctions(): Promise<LoadedFunction[]> {
  const files = (await readdir(functionsFolder)).filter((file) => file.endsWith('.ts')).sort();
  return Promise.all(files.map(load));
}

async function load(file: string): Promise<LoadedFunction> {
  const parsed = functionModule.safeParse(await import(pathToFileURL(join(functionsFolder, file)).href));
  if (!parsed.success)
    throw new Error(`functions/${file} exports no function with a path or a schedule.`, {
      cause: parsed.error,
    });
  const { default: run, config } = parsed.data;
  return {
    name: file.replace(/\.ts$/, ''),
    config,
    run: (request) => run(request, { requestId: randomUUID(), waitUntil }),
  };
}

/** Answers with the functions under their `config.path`, as Netlify would. */
export function answerByFunctions(functions: readonly LoadedFunction[]): Handler {
  const routes = functions.map((called) => ({ ...called, patterns: patternsOf(called.config) }));
  return async (request) => {
    const { pathname } = new URL(request.url);
    const found = routes.filter(({ patterns }) => patterns.some((pattern) => pattern.test({ pathname })));
    if (found.length === 0) return undefined;
    const called = found.find(({ config }) => allows(config, request.method));
    if (!called) {
      const allowed = found.flatMap(({ config }) => methodsOf(config)).join(', ');
      return new Response(null, { status: 405, headers: { Allow: allowed } });
    }
    return called.run(request);
  };
}

const patternsOf = ({ path = [] }: Config): URLPattern[] =>
  [path].flat().map((pathname) => new URLPattern({ pathname }));

const methodsOf = ({ method = [] }: Config): string[] => [method].flat();

const allows = ({ method }: Config, called: string): boolean =>
  method === undefined || [method].flat().includes(called);
