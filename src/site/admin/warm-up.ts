import type { CmsConfig, FolderCollection } from '../../cms/decap-config.ts';

/** An answer of the gateway. */
export interface GatewayAnswer {
  readonly status: number;
  readonly json: unknown;
}

type Params = Readonly<Record<string, unknown>>;
/** A question that the editor is sure to ask. */
export type Question = readonly [action: string, params: Params];

/** Asks the gateway, in Decap's proxy protocol. Rejects when no answer comes. */
export async function askGateway(url: string, action: string, params: Params): Promise<GatewayAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ action, params }),
  });
  const text = await response.text();
  return { status: response.status, json: isJson(response) ? JSON.parse(text) : undefined };
}

const isJson = (response: Response): boolean =>
  response.headers.get('content-type')?.includes('json') ?? false;

/** Names a question, whatever the order of its parameters; Decap adds a branch, which means nothing here. */
const nameOf = (action: string, params: Params): string => {
  const said = Object.entries(params).filter(([key, value]) => key !== 'branch' && value !== undefined);
  return JSON.stringify([action, said.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
};

/** Answers that were asked for while the editor was still loading; each is given once. */
export class WarmAnswers {
  readonly #asked = new Map<string, Promise<GatewayAnswer>>();

  ask(url: string, questions: readonly Question[]): void {
    for (const [action, params] of questions) {
      const answer = askGateway(url, action, params);
      // Whoever takes the answer hears of a failure; nobody may.
      answer.catch(() => undefined);
      this.#asked.set(nameOf(action, params), answer);
    }
  }

  take(action: string, params: Params): Promise<GatewayAnswer> | undefined {
    const name = nameOf(action, params);
    const answer = this.#asked.get(name);
    this.#asked.delete(name);
    return answer;
  }
}

const depthOf = ({ path }: FolderCollection): number => path?.split('/').length ?? 1;

/** What the editor asks first at a place of its own, "#/collections/my-page/entries/ondine.mistral". */
export function firstQuestions({ collections }: CmsConfig, hash: string): Question[] {
  const [, , name, , ...entry] = hash.split('/').map(decodeURIComponent);
  const collection = collections.find((held) => held.name === name) ?? collections[0];
  const waiting: Question = ['unpublishedEntries', {}];
  if (!collection) return [];
  if (!('files' in collection))
    return [
      waiting,
      [
        'entriesByFolder',
        { folder: collection.folder, extension: 'md', depth: depthOf(collection), summary: true },
      ],
    ];
  const files = collection.files.map(({ file, label }) => ({ path: file, label }));
  const slug = entry.join('/');
  const opened = collection.files.find((file) => file.name === slug);
  return [
    waiting,
    ['entriesByFiles', { files }],
    ...(opened
      ? ([
          ['unpublishedEntry', { collection: collection.name, slug }],
          ['getEntry', { path: opened.file }],
        ] satisfies Question[])
      : []),
  ];
}
