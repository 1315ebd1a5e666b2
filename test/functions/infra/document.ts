import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import { openApi } from '../../../src/http/infra/openapi.ts';

interface Content {
  readonly schema: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly webhooks: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

export const document = openApi('https://communs.example/api/infra/v1') as Document;

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats(ajv);
ajv.addVocabulary(['components']);
const home = 'https://communs.example/document';
ajv.addSchema({ $id: home, components: document.components });

const validators = new Map<string, ValidateFunction>();

function validatorOf(schema: object): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll('"#/', `"${home}#/`);
  const known = validators.get(text) ?? ajv.compile(JSON.parse(text) as object);
  validators.set(text, known);
  return known;
}

/** What is wrong with a value by a schema of the document; undefined where it fits. */
export function misfit(schema: object, value: unknown): unknown {
  const validate = validatorOf(schema);
  return validate(value) ? undefined : validate.errors;
}

const templateOf = (path: string): string => path.replace(/^(\/[^/]+)\/.+$/, '$1/{id}');

/** Checks an answer against what the document says of this call; the document tells nothing of other addresses. */
export async function expectDocumented(request: Request, response: Response): Promise<void> {
  const path = new URL(request.url).pathname.replace('/api/infra/v1', '');
  const told = document.paths[templateOf(path)]?.[request.method.toLowerCase()];
  const asked = `${request.method} ${path} ${response.status}`;
  expect(response.headers.get('cache-control'), asked).toBe('no-store');
  expect(response.headers.get('access-control-allow-origin'), asked).toBeNull();
  if (!told) return;
  const answer = told.responses[response.status];
  expect(answer, `${asked} is documented`).toBeDefined();
  if (!answer?.content) {
    expect(await response.text(), asked).toBe('');
    return;
  }
  const type = response.headers.get('content-type') ?? '';
  const content = answer.content[type];
  expect(content, `${asked} as ${type}`).toBeDefined();
  if (content) expect(misfit(content.schema, await response.json()), asked).toBeUndefined();
}
