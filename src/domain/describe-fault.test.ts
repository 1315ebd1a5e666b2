import { describe, expect, it } from 'vitest';
import { describeFault, framesOf } from './describe-fault.ts';

/** The fault of a step that throws. */
const thrownBy = (step: () => unknown): unknown => {
  try {
    return step();
  } catch (fault) {
    return fault;
  }
};

describe('a fault, told to operators', () => {
  it('says what was asked and what came instead, cause by cause', () => {
    const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:1') });
    const fault = new Error('GitHub: read the branch main: no reply', { cause });
    expect(describeFault(fault)).toBe(
      'Error: GitHub: read the branch main: no reply <- TypeError: fetch failed <- Error: connect ECONNREFUSED 127.0.0.1:1',
    );
  });

  it('hides addresses, and what a parser quotes of a form', () => {
    const parse = thrownBy(() => JSON.parse('{"email": celeste, "dailyRate": 450}') as unknown);
    const fault = new Error('Refused celeste@exemple.fr;\nagain', { cause: parse });
    expect(describeFault(fault)).toContain('Error: Refused …@…; again <- SyntaxError: ');
    expect(describeFault(fault)).not.toMatch(/exemple|450|dailyRate/);
    expect(framesOf(fault)).toMatch(/^\s+at .*describe-fault\.test/m);
    expect(framesOf(fault)).not.toContain('450');
  });

  it.each([
    ["No such list: 'Céleste Ormeau'.", "No such list: '…'."],
    ['« Céleste Ormeau » est inconnue, “Céleste” aussi', "'…' est inconnue, '…' aussi"],
    [
      'Failed query: select 1 where a = $1\nparams: Céleste Ormeau,450',
      'Failed query: select 1 where a = $1 params: …',
    ],
    ["L'adresse d'une personne", "L'adresse d'une personne"],
    ["Cannot read properties of undefined (reading 'startedAt')", undefined],
    ['Refused 06 12 34 56 78, /prolongation/?membre=a.b&cle=x', 'Refused …, /prolongation/…'],
  ])('hides what stands between marks, and what patterns know: %s', (message, left = message) => {
    expect(describeFault(new Error(message))).toBe(`Error: ${left}`);
  });

  it('hides what its caller knows to be private, before it cuts a long message', () => {
    const bio = 'Céleste '.repeat(100);
    const hide = (message: string) => message.replaceAll(bio, '(bio)');
    expect(describeFault(new Error(`Refused ${bio}!`, { cause: bio }), hide)).toBe(
      'Error: Refused (bio)! <- (bio)',
    );
  });

  it('takes no line of a message for a frame', () => {
    const frames = framesOf(new Error('Refused:\n    at celeste@exemple.fr\n    at 4 rue du Port'));
    expect(frames).toMatch(/^\s+at .*describe-fault\.test/m);
    expect(frames).not.toMatch(/exemple|rue/);
  });

  it('says each of several faults', () => {
    const fault = new AggregateError([new Error('one'), new Error('two', { cause: 'why' })], 'Two failed.');
    expect(describeFault(fault)).toBe('AggregateError: Two failed. [Error: one; Error: two <- why]');
  });

  it('says what was thrown when it is no error, and ends where causes go in circles', () => {
    expect(describeFault('x'.repeat(1000))).toHaveLength(300);
    const circle = new Error('a');
    circle.cause = circle;
    expect(describeFault(circle).split(' <- ').length).toBeLessThan(10);
  });
});
