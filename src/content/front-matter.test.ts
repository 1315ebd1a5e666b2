import { describe, expect, it } from 'vitest';
import { parseFrontMatter, UnreadableFrontMatter } from './front-matter.ts';

const fault = (text: string) => {
  try {
    parseFrontMatter(text);
  } catch (error) {
    if (error instanceof UnreadableFrontMatter) return error.fault;
    throw error;
  }
  throw new Error('The front matter was read.');
};

describe('a front matter', () => {
  it('keeps days, hours and ids as they are written', () => {
    const { raw, body } = parseFrontMatter(
      '---\nstart: 2026-04-01\nhour: 10:30\nat: 2026-04-01T10:00:00Z\nopen: true\norder: 4\nempty:\n---\n\n# Titre\n',
    );
    expect(raw).toEqual({
      start: '2026-04-01',
      hour: '10:30',
      at: '2026-04-01T10:00:00Z',
      open: true,
      order: 4,
      empty: null,
    });
    expect(body).toBe('\n# Titre\n');
  });

  it('reads files with CRLF line ends and a byte order mark', () => {
    const { raw, body, lineOf } = parseFrontMatter(
      '\uFEFF---\r\nfullname: Zoé\r\nteams:\r\n  - /teams/a\r\n---\r\nBio\r\n',
    );
    expect(raw).toEqual({ fullname: 'Zoé', teams: ['/teams/a'] });
    expect(body).toBe('Bio\r\n');
    expect(lineOf(['teams', 0])).toBe(4);
  });

  it('knows the line of a value, of its holder when it is absent', () => {
    const { lineOf } = parseFrontMatter(
      '---\nfullname: Zoé\nmissions:\n  - start: 2026-01-01\n    end: x\n---\n',
    );
    expect(lineOf(['fullname'])).toBe(2);
    expect(lineOf(['missions', 0, 'end'])).toBe(5);
    expect(lineOf(['missions', 0, 'status'])).toBe(4);
    expect(lineOf(['role'])).toBe(1);
  });

  it('says where YAML breaks', () => {
    expect(fault('---\nfullname: Zoé\nrole: "Dev\n---\nBio\n').line).toBeGreaterThan(1);
    expect(fault('---\nfullname: Zoé\nrole: a: b\n---\n')).toMatchObject({ line: 3 });
    expect(fault('Sans en-tête\n').line).toBe(1);
    expect(fault('---\n- une\n- liste\n---\n').line).toBe(1);
    expect(fault('---\n\n---\n').line).toBe(1);
  });

  it('never runs the code of a file', () => {
    expect(fault('---js\n{ fullname: process.exit(1) }\n---\n').line).toBe(1);
    expect(fault('---json\n{ "fullname": "x" }\n---\n').line).toBe(1);
  });

  it('reports a key written twice', () => {
    const { raw, faults } = parseFrontMatter('---\nrole: a\nfullname: Zoé\nrole: b\n---\n');
    expect(raw.role).toBe('b');
    expect(faults).toEqual([expect.objectContaining({ line: 4 })]);
  });
});
