import markdownIt from 'markdown-it';
import { beforeEach, describe, expect, it } from 'vitest';
import arrival from '../../functions/arrival.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { checkMail } from '../../src/adapters/check-mail.ts';
import { readContent } from '../../src/content/read-content.ts';
import { filledArrival } from '../builders.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';
import { cmsWorld, files, save } from '../functions/cms-world.ts';
import { mark, payloads } from './hostile-content.ts';
import { scriptFaults } from './script-faults.ts';

let services: FakeServices;

const site = 'https://communs.example';

/** What calls people, closes issues or loads a picture where a forge or a chat reads Markdown. */
const calls = [
  '@everyone @channel @all @mallory',
  'closes #1, fixes communs/contenu#2',
  `![x](https://mallory.example/${mark}.png) [Cliquez](https://mallory.example)`,
  '`code` **gras** ~~barré~~ <!-- caché -->',
  `<img src="https://mallory.example/${mark}.png">`,
  `\`\`\`\n${mark}`,
];

/** What a forge or a chat would make of a text: links that lead elsewhere, pictures, names that are called. */
function marks(text: string): string[] {
  const html = markdownIt({ html: true, linkify: true }).render(text);
  const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
  const prose = html.replace(/<code>[^]*?<\/code>/g, '');
  return [
    ...links.filter((address) => !address.startsWith(site) && !address.startsWith('/')),
    ...(prose.match(/(?<![\w/])[@#][\p{L}\p{N}]+|<img|<!--|<script/gu) ?? []),
  ];
}

const checkMails = () => {
  for (const mail of services.mailer.sent) {
    expect(() => {
      checkMail(mail);
    }).not.toThrow();
    expect(scriptFaults(mail.html)).toEqual([]);
    const elsewhere = [...mail.html.matchAll(/(?:href|src)="([^"]*)"/g)].filter(
      ([, to = '']) => !to.startsWith(site),
    );
    expect(elsewhere).toEqual([]);
  }
};

describe('an arrival that attacks whoever is told of it', { timeout: 30_000 }, () => {
  beforeEach(() => {
    services = fakeServices();
    provideServices({ ...services, site: { page: () => Promise.resolve('<main><form></form></main>') } });
  });

  const submit = (fields: object) =>
    arrival(
      new Request(`${site}/api/arrival`, {
        method: 'POST',
        body: JSON.stringify({ ...filledArrival, status: 'independent', ...fields }),
        headers: { 'content-type': 'application/json' },
      }),
    );

  it.each([...payloads, ...calls].map((payload) => [payload]))('by %j, in every field', async (payload) => {
    const whole = { firstName: payload, lastName: payload, role: payload, employer: payload, badge: payload };
    const more = { endReason: payload, bio: payload, link: payload, github: payload, referent: payload };
    expect((await submit({ ...whole, ...more, email: payload })).status).toBe(422);
    // Then in each alone, so that what may hold anything does.
    for (const [field, value] of Object.entries({ ...whole, ...more, email: payload, startup: payload }))
      await submit({
        endReason: 'longue',
        [field]: value,
        ...(field !== 'email' && { email: `${field}@exemple.fr` }),
      });
    checkMails();
    expect(services.mailer.sent.length).toBeGreaterThan(0);
    for (const { text } of services.chat.posted) expect(marks(text)).toEqual([]);
    for (const { number, title, branch } of await services.contents.proposals('open')) {
      expect(title).not.toMatch(/[\r\n]/);
      expect(branch).toMatch(/^arrivee\/[a-z.-]+\d*$/);
      for (const { path, after } of await services.contents.diff(number)) {
        expect(path).toMatch(/^_authors\/[a-z.-]+\d*\.md$/);
        const { content, problems } = readContent([{ path, text: after ?? '' }]);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(content.authors).toHaveLength(1);
      }
    }
  });
});

describe('a member whose name attacks whoever reads her proposals', { timeout: 30_000 }, () => {
  it.each([...payloads, ...calls].map((payload) => [payload]))('as %j', async (payload) => {
    services = await cmsWorld();
    const community = await services.community();
    const authors = community.authors.map((author) =>
      author.id === 'membre' ? { ...author, data: { ...author.data, fullname: payload } } : author,
    );
    services = { ...services, community: () => Promise.resolve({ ...community, authors }) };
    provideServices({ ...services, site: { page: () => Promise.resolve('<main></main>') } });
    const held = files['_authors/membre.md'] ?? '';
    const path = '_authors/membre.md';
    const typed = held.replace("role: 'Designer'", `role: ${JSON.stringify(payload)}`);
    expect((await save('membre', path, typed)).status).toBe(200);
    checkMails();
    const [proposal] = await services.contents.proposals('open');
    expect(marks(proposal?.body ?? '')).toEqual([]);
  });
});
