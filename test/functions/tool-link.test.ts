import { beforeEach, describe, expect, it } from 'vitest';
import { people, toolLinkIn, toolTrial, type ToolTrial } from './tool-trial.ts';

let trial: ToolTrial;
let id: string;
let link: ReturnType<typeof toolLinkIn>;
beforeEach(async () => {
  trial = toolTrial();
  ({ id } = await trial.ask());
  link = toolLinkIn(trial, people.approver);
});

describe('the link of a mail', () => {
  it('opens its request without login, and a scanner that follows it changes nothing', async () => {
    const before = await trial.held(id);
    for (let times = 0; times < 3; times++) {
      const { status, html } = await trial.seen(link.address);
      expect(status).toBe(200);
      expect(html).toContain('Celle du puits');
      expect(html).toContain(`value="${link.fields.cle ?? ''}"`);
      expect(html).not.toContain('/api/tools/revoke');
    }
    expect(await trial.held(id)).toEqual(before);
    expect(trial.services.audit.written).toHaveLength(1);
  });

  it('decides in the name of whoever got it, once', async () => {
    const answer = await trial.post('grant', link.fields, { page: true });
    expect(answer.status).toBe(303);
    expect(await trial.held(id)).toMatchObject({ decision: 'granted', decidedBy: people.approver });
    const told = await trial.seen(answer.headers.get('location') ?? '');
    expect(told.status).toBe(200);
    expect(told.html).toContain('L’accès est accordé');
    const again = await trial.post('refuse', { ...link.fields, mot: 'Non.' }, { page: true });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('n’attend plus de réponse');
    const opened = await trial.seen(link.address);
    expect(opened.status).toBe(409);
    expect(opened.html).toContain('n’attend plus de réponse');
    expect(opened.html).not.toContain('/api/tools/grant');
    expect((await trial.held(id))?.endedAt).toBeUndefined();
  });

  it('keeps what was typed and the link, where a field is refused', async () => {
    const mot = 'a'.repeat(1001);
    const page = await trial.post('refuse', { ...link.fields, mot }, { page: true });
    const html = await page.text();
    expect(page.status).toBe(422);
    expect(html).toContain(mot);
    expect(html).toContain(`value="${link.fields.cle ?? ''}"`);
    expect(html).toContain('mot-message" class="fr-message--error"');
  });

  it.each<[string, (fields: Record<string, string>) => Record<string, string>]>([
    ['altered', (fields) => ({ ...fields, cle: `${fields.cle ?? ''}x` })],
    ['of somebody else', (fields) => ({ ...fields, membre: people.administrator })],
    ['of another request', (fields) => ({ ...fields, demande: 'autre' })],
    ['made longer', (fields) => ({ ...fields, jusqua: String(Number(fields.jusqua) + 1) })],
    ['cut short', ({ demande = '', membre = '' }) => ({ demande, membre })],
  ])('that is %s opens nothing, even beside a session', async (_, change) => {
    const fields = change(link.fields);
    const query = new URLSearchParams(fields).toString();
    for (const member of [undefined, people.administrator]) {
      const page = await trial.seen(`/demande/?${query}`, member);
      expect(page.status).toBe(403);
      expect(page.html).toContain('Ce lien n’est pas ou n’est plus valable');
      const given = member === undefined ? {} : { as: member };
      expect((await trial.post('grant', fields, given)).status).toBe(401);
    }
    expect((await trial.held(id))?.decision).toBeUndefined();
  });

  it('ends after 7 days', async () => {
    trial.time.now = new Date('2026-11-27T08:59:59.000Z');
    expect((await trial.seen(link.address)).status).toBe(200);
    trial.time.now = new Date('2026-11-27T09:00:00.000Z');
    expect((await trial.seen(link.address)).status).toBe(403);
    expect((await trial.post('grant', link.fields)).status).toBe(401);
  });

  it('ends with the rights of whoever got it', async () => {
    trial.provide({
      ...trial.services,
      publishedFiles: () =>
        Promise.resolve([{ path: '_tools/coffre.md', text: '---\nname: Le Coffre\n---\n' }]),
    });
    expect((await trial.seen(link.address)).status).toBe(403);
    expect((await trial.post('grant', link.fields)).status).toBe(403);
  });

  it('does not take an access back', async () => {
    await trial.post('grant', link.fields);
    expect((await trial.post('revoke', { ...link.fields, raison: 'Non.' })).status).toBe(401);
  });
});

describe('a tool that left the catalogue', () => {
  it('is refused or revoked by an administrator, and granted by nobody', async () => {
    trial.provide({ ...trial.services, publishedFiles: () => Promise.resolve([]) });
    const as = people.administrator;
    expect((await trial.post('grant', { demande: id }, { as: people.approver })).status).toBe(403);
    expect((await trial.seen(`/demande/?demande=${id}`, as)).html).not.toContain('/api/tools/grant');
    expect((await trial.post('grant', { demande: id }, { as })).status).toBe(404);
    expect((await trial.post('refuse', { demande: id, mot: 'Outil fermé.' }, { as })).status).toBe(200);
  });
});
