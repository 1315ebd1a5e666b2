import { describe, expect, it } from 'vitest';
import { arrivalForTeamText } from './arrival-for-team.ts';
import { plainInChat } from './plain-in-chat.ts';

describe('words of a person in the chat', () => {
  it.each(["Céleste d'Ormeau", 'Jean-Noël (dit J. N.) Œuvrard', 'À l’ombre & co\u00A0!'])(
    'stay as they are where they mean nothing: %s',
    (words) => {
      expect(plainInChat(words)).toBe(words);
    },
  );

  it.each([
    '@channel',
    '@all hello',
    '[lien](https://ailleurs.example)',
    'www.ailleurs.example',
    'https://ailleurs.example',
    '~arrivees',
    ':tada:',
    '#canal',
    '![x](y)',
    '`code`',
    '**gras** <b>',
  ])('call nobody, link nowhere and are not formatted: %s', (words) => {
    expect(plainInChat(words)).not.toMatch(/[@~#](?=[a-z])|https?:\/\/|www\.[a-z]|:[a-z]+:|(?<!\\)[[\]`*<>]/);
  });

  it('stand in one line, so that nothing can be added to a message', () => {
    const text = arrivalForTeamText({ title: 'Arrivée\nde # X', proposalLink: 'https://forge.example/1' });
    expect(text).toBe('Arrivée de # X\u00A0: sa fiche attend d’être relue.\nhttps://forge.example/1');
  });
});
