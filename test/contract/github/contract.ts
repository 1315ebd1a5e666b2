import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';

/** Tells what is wrong with requests and replies, against GitHub's own description. */
export interface Contract {
  request(method: string, template: string, query: URLSearchParams, body: unknown): string[];
  reply(method: string, template: string, status: number, body: unknown): string[];
}

interface Operation {
  readonly parameters?: readonly ({ readonly $ref: string } | Parameter)[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: object;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

/** The module is CommonJS: its function is what Node gives as the default, whatever the types say. */
const addFormats = ajvFormats as unknown as (ajv: Ajv) => void;

const file = fileURLToPath(new URL('../../../../shared/contracts/github.json', import.meta.url));
let opened: Contract | undefined;
let isOpened = false;

/** The contract; undefined, with a warning once, where GitHub's description is not beside the project. */
export function githubContract(): Contract | undefined {
  if (!isOpened && !existsSync(file))
    console.warn(`${file} is not there: requests and replies are not validated`);
  if (!isOpened && existsSync(file))
    opened = openContract(JSON.parse(readFileSync(file, 'utf8')) as Description);
  isOpened = true;
  return opened;
}

function openContract(description: Description): Contract {
  const options = { strict: false, logger: false, allErrors: true } as const;
  const ajv = new Ajv(options);
  const queries = new Ajv({ ...options, coerceTypes: true });
  addFormats(ajv);
  ajv.addSchema(description, 'gh');
  const compiled = new Map<string, ValidateFunction>();
  const check = (validator: Ajv, schema: object, value: unknown, what: string): string[] => {
    const key = JSON.stringify(schema);
    const validate = compiled.get(key) ?? validator.compile(schema);
    compiled.set(key, validate);
    return validate(value)
      ? []
      : [`${what}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value).slice(0, 200)}`];
  };
  const operationOf = (method: string, template: string): Operation | undefined =>
    description.paths[template]?.[method.toLowerCase()];
  const pointer = (...parts: readonly string[]): object => ({
    $ref: `gh#/paths/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`,
  });
  const json = ['content', 'application/json', 'schema'];

  const parametersOf = (operation: Operation): Parameter[] =>
    (operation.parameters ?? []).flatMap((parameter) => {
      if (!('$ref' in parameter)) return [parameter];
      const named = description.components.parameters[parameter.$ref.replace(/.*\//, '')];
      return named ? [named] : [];
    });

  return {
    request: (method, template, query, body) => {
      const what = `${method} ${template}`;
      const operation = operationOf(method, template);
      if (!operation) return [`${what}: GitHub has no such request`];
      const known = parametersOf(operation).filter((parameter) => parameter.in === 'query');
      const faults = [...query].flatMap(([name, value]) => {
        const parameter = known.find((one) => one.name === name);
        if (!parameter) return [`${what}: no parameter ${name}`];
        const schema = { type: 'object', properties: { value: parameter.schema } };
        return check(queries, schema, { value }, `${what}: parameter ${name}`);
      });
      if (body === undefined) return faults;
      if (operation.requestBody === undefined) return [...faults, `${what}: no body is expected`];
      return [
        ...faults,
        ...check(ajv, pointer(template, method.toLowerCase(), 'requestBody', ...json), body, what),
      ];
    },
    reply: (method, template, status, body) => {
      const what = `${method} ${template} -> ${status}`;
      const response = operationOf(method, template)?.responses[String(status)];
      // Any conditional request may be answered so.
      if (status === 304) return [];
      if (!response) return [`${what}: GitHub does not answer so`];
      if (body === undefined) return response.content ? [`${what}: a body is expected`] : [];
      if (!isReference(response) && !response.content) return [];
      const schema = isReference(response)
        ? { $ref: `gh${response.$ref}/content/application~1json/schema` }
        : pointer(template, method.toLowerCase(), 'responses', String(status), ...json);
      return check(ajv, schema, body, what);
    },
  };
}

const isReference = (response: object): response is { $ref: string } =>
  '$ref' in response && typeof response.$ref === 'string';
