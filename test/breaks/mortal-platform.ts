import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Random } from '../bench/random.ts';
import { answerMark, type Asked } from './asked.ts';

const victim = fileURLToPath(new URL('victim.ts', import.meta.url));
const node = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));

interface Answer<Result> {
  readonly result?: Result;
  readonly fault?: string;
}

interface Life {
  readonly child: ChildProcessWithoutNullStreams;
  readonly lines: AsyncIterator<string>;
  readonly reader: Interface;
  readonly exit: Promise<unknown>;
}

/** A platform that is killed in the middle of what it is asked, and started again. */
export interface MortalPlatform {
  /** How often it was killed. */
  readonly deaths: () => number;
  /** Asks until it has answered, as a person tries again and a scheduler runs again; it may be killed meanwhile. */
  ask<Result>(asked: Asked): Promise<Result>;
  /** Asks once; a fault where it could not answer, undefined where it ended by itself. */
  once<Result>(asked: Asked): Promise<Answer<Result> | undefined>;
  /** Kills it; it is started again when it is asked next. */
  die(): Promise<void>;
  /** From now on it lives, at the last moment that it was told. */
  spare(): void;
  /** Moves its clock, whatever becomes of it. */
  at(now: string): Promise<void>;
  stop(): Promise<void>;
}

interface MortalOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly random: Random;
  /** The share of the calls during which it is killed. */
  readonly risk: number;
  readonly now: string;
}

export function mortalPlatform({ env, random, risk: given, now }: MortalOptions): MortalPlatform {
  let deaths = 0;
  let risk = given;
  let moment = Date.parse(now);
  let told = performance.now();
  let life: Life | undefined;
  /** How long each kind of call takes, so that a death falls into it. */
  const usual = new Map<string, number>();

  const present = (): string => new Date(moment + performance.now() - told).toISOString();

  async function born(): Promise<Life> {
    const child = spawn(node, [victim, present()], {
      env: { PATH: process.env.PATH, ...env },
      stdio: 'pipe',
    });
    const errors: string[] = [];
    child.stderr.on('data', (part: Buffer) => errors.push(part.toString()));
    // What is written to a process that was just killed is lost with it.
    child.stdin.on('error', () => undefined);
    const reader = createInterface({ input: child.stdout });
    const lines = answersIn(reader);
    const exit = once(child, 'exit');
    const first = await lines.next();
    if (first.done === true) throw new Error(`The platform did not start:\n${errors.join('')}`);
    return { child, lines, reader, exit };
  }

  async function kill({ child, exit }: Life): Promise<void> {
    child.kill('SIGKILL');
    await exit;
    life = undefined;
  }

  async function tell<Result>(asked: Asked, mayDie: boolean): Promise<Answer<Result> | undefined> {
    life ??= await born();
    const current = life;
    const kind = asked.do === 'job' ? asked.name : asked.do;
    const start = performance.now();
    current.child.stdin.write(`${JSON.stringify(asked)}\n`);
    const answered = current.lines.next();
    const expected = usual.get(kind);
    if (mayDie && expected !== undefined && random.chance(risk)) {
      await Promise.race([wait((expected * random.int(0, 110)) / 100), answered]);
      deaths += 1;
      await kill(current);
      return undefined;
    }
    const line = await answered;
    if (line.done === true) {
      life = undefined;
      return undefined;
    }
    usual.set(kind, performance.now() - start);
    return JSON.parse(line.value) as Answer<Result>;
  }

  return {
    deaths: () => deaths,
    async ask<Result>(asked: Asked): Promise<Result> {
      for (;;) {
        const before = deaths;
        const answer = await tell<Result>(asked, true);
        if (answer === undefined && deaths === before)
          throw new Error(`The platform ended by itself at ${JSON.stringify(asked)}.`);
        if (answer === undefined) continue;
        if (answer.fault !== undefined) throw new Error(answer.fault);
        return answer.result as Result;
      }
    },
    once: (asked) => tell(asked, false),
    async die() {
      if (life) await kill(life);
    },
    spare() {
      risk = 0;
    },
    async at(to) {
      moment = Date.parse(to);
      told = performance.now();
      if (life) await tell({ do: 'clock', now: to }, false);
    },
    async stop() {
      if (life) await kill(life);
    },
  };
}

/** What the platform answered, without its log. */
async function* answersIn(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) if (line.startsWith(answerMark)) yield line.slice(answerMark.length);
}
