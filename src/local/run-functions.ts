import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Handler } from './handler.ts';

interface FunctionContext {
  /** Carries work on after the answer. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

const waitUntil: FunctionContext['waitUntil'] = (work) => {
  work.catch((fault: unknown) => {
    console.error(fault);
  });
};

const functionModule = z.object({
  default: z.custom<(request: Request, context: FunctionContext) => Promise<Response>>(
    (held) => typeof held === 'function',
  ),
  config: z.object({
    path: z.union([z.string(), z.array(z.string())]).default([]),
    method: z.union([z.string(), z.array(z.string())]).optional(),
  }),
});

type FunctionModule = z.infer<typeof functionModule>;

const functionsFolder = resolve(import.meta.dirname, '../../functions');

/** Loads the functions once and answers under their `config.path`, as Netlify would. */
export async function runFunctions(): Promise<Handler> {
  const names = (await readdir(functionsFolder)).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(names.map(load));
  return async (request) => {
    const { pathname } = new URL(request.url);
    const found = modules.filter(({ config }) => matches(config.path, pathname));
    if (found.length === 0) return undefined;
    const called = found.find(({ config }) => allows(config.method, request.method));
    if (!called)
      return new Response(null, { status: 405, headers: { Allow: found.flatMap(methodsOf).join(', ') } });
    return called.default(request, { waitUntil });
  };
}

async function load(name: string): Promise<FunctionModule> {
  const parsed = functionModule.safeParse(await import(pathToFileURL(join(functionsFolder, name)).href));
  if (!parsed.success)
    throw new Error(`functions/${name} exports no function with a path.`, { cause: parsed.error });
  return parsed.data;
}

const matches = (paths: string | string[], pathname: string): boolean =>
  [paths].flat().some((path) => new URLPattern({ pathname: path }).test({ pathname }));

const methodsOf = ({ config }: FunctionModule): string[] => [config.method ?? []].flat();

const allows = (method: FunctionModule['config']['method'], called: string): boolean =>
  method === undefined || [method].flat().includes(called);
