import { describe, expect, it } from 'vitest';
import { caller, change, proposalOn, publish, type MadeContents, type TextProposal } from './fixtures.ts';

/** How proposals are opened and updated. */
export function proposing(forge: () => MadeContents): void {
  describe('propose', () => {
    it('opens a proposal with its text, labels and reviewers', async () => {
      const proposal = proposalOn('arrivee/new.comer');
      const opened = await forge().contents.propose(proposal);
      const { branch, title, body } = proposal;
      expect(opened).toMatchObject({ branch, title, body, state: 'open' });
      expect([...opened.labels].sort()).toEqual(['arrivée', 'recrutement']);
      expect(opened.reviewers).toEqual(['ada']);
      expect(opened.url).toMatch(/^(https?:\/)?\//);
      expect(new Date(opened.createdAt).getTime()).toBeGreaterThan(0);
      expect(await forge().contents.find(proposal.branch)).toEqual(opened);
    });

    it('gives the same back when it is asked again, untouched', async () => {
      const proposal = proposalOn('arrivee/again');
      const opened = await forge().contents.propose(proposal);
      expect(await forge().contents.propose(proposal)).toEqual(opened);
      expect(await forge().another().propose(proposal)).toEqual(opened);
    });

    it('updates the open one when anything differs, one thing at a time', async () => {
      const first = proposalOn('arrivee/update');
      const { number } = await forge().contents.propose(first);
      const [path] = first.changes.map((file) => file.path);
      const steps: Partial<TextProposal>[] = [
        { title: 'Un autre titre' },
        { body: 'Un autre texte' },
        { labels: ['autre'] },
        { labels: [] },
        { reviewers: ['ada', 'grace'] },
        { reviewers: [] },
        change(path ?? '', 'un autre contenu\n'),
        change('_authors/another.path.md', 'ailleurs\n'),
      ];
      let proposal = first;
      for (const step of steps) {
        proposal = { ...proposal, ...step };
        const updated = await forge().contents.propose(proposal);
        const { title, body } = proposal;
        expect(updated).toMatchObject({ number, title, body, state: 'open' });
        expect([...updated.labels].sort()).toEqual([...proposal.labels].sort());
        expect([...updated.reviewers].sort()).toEqual([...proposal.reviewers].sort());
        expect(await forge().contents.diff(number)).toEqual(
          proposal.changes.map(({ path: changed, text }) => ({ path: changed, before: null, after: text })),
        );
      }
    });

    it('makes one proposal of twenty calls at once', async () => {
      const proposal = proposalOn('arrivee/crowd');
      const opened = await Promise.all(
        Array.from({ length: 20 }, (_, index) => caller(forge(), index).propose(proposal)),
      );
      expect(new Set(opened.map((one) => one.number)).size).toBe(1);
      const open = await forge().contents.proposals('open');
      expect(open.filter(({ branch }) => branch === proposal.branch)).toHaveLength(1);
      expect(await forge().contents.diff(opened[0]?.number ?? 0)).toHaveLength(1);
    });

    it('makes as many proposals as branches of calls at once', async () => {
      const proposals = Array.from({ length: 5 }, (_, index) => proposalOn(`many/${String(index)}`));
      const opened = await Promise.all(proposals.map((proposal) => forge().contents.propose(proposal)));
      expect(new Set(opened.map(({ number }) => number)).size).toBe(5);
    });

    it('starts from what is published now', async () => {
      await publish(forge().contents, proposalOn('base/first'));
      const { number } = await forge().contents.propose(proposalOn('base/second'));
      expect(await forge().contents.read('_authors/base.first.md', 'base/second')).toBe('de base/first\n');
      expect(await forge().contents.diff(number)).toHaveLength(1);
    });

    it('keeps every byte of a path and of a text', async () => {
      const text = '---\r\nfullname: "Zoé: ‘#’ & \\t"\r\n---\r\n\r\n\uFEFF🌱 مرحبا  \n\n\nfin sans ligne';
      const path = '_authors/zoé "l’été" d’août.md';
      await publish(forge().contents, proposalOn('bytes/é', change(path, text)));
      expect(await forge().contents.read(path)).toBe(text);
      expect(await forge().contents.list('_authors')).toContain(path);
    });

    it('empties a file, and keeps an empty one', async () => {
      await publish(forge().contents, proposalOn('bytes/empty', change('_authors/empty.md', '')));
      expect(await forge().contents.read('_authors/empty.md')).toBe('');
    });

    it('takes a file away; one that is not there stays away', async () => {
      const path = '_authors/to.delete.md';
      await publish(forge().contents, proposalOn('delete/before', change(path, 'là\n')));
      const changes = [
        { path, text: null },
        { path: '_authors/never.there.md', text: null },
      ];
      const { number } = await forge().contents.propose(proposalOn('delete/now', { changes }));
      expect(await forge().contents.diff(number)).toEqual([{ path, before: 'là\n', after: null }]);
      expect(await forge().contents.merge(number, 'ada.lovelace')).toBe('merged');
      expect(await forge().contents.read(path)).toBeUndefined();
    });

    it('opens a new one after a merge, and gives the merged one back for the same content', async () => {
      const path = '_authors/twice.md';
      const first = await publish(forge().contents, proposalOn('cms/authors/twice', change(path, 'un\n')));
      const same = await forge().contents.propose(proposalOn('cms/authors/twice', change(path, 'un\n')));
      expect(same).toMatchObject({ number: first.number, state: 'merged' });
      const second = await forge().contents.propose(proposalOn('cms/authors/twice', change(path, 'deux\n')));
      expect(second.number).toBeGreaterThan(first.number);
      expect(await forge().contents.diff(second.number)).toEqual([{ path, before: 'un\n', after: 'deux\n' }]);
      expect((await forge().contents.find('cms/authors/twice'))?.number).toBe(second.number);
      expect(await forge().contents.merge(second.number, 'ada.lovelace')).toBe('merged');
      const third = await forge().contents.propose(proposalOn('cms/authors/twice', change(path, 'un\n')));
      expect(third).toMatchObject({ state: 'open' });
    });

    it('opens a new one after a close', async () => {
      const proposal = proposalOn('arrivee/refused');
      const first = await forge().contents.propose(proposal);
      await forge().contents.close(first.number);
      const second = await forge().contents.propose(proposal);
      expect(second).toMatchObject({ state: 'open' });
      expect(second.number).toBeGreaterThan(first.number);
    });
  });
}
