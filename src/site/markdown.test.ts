import { describe, expect, it } from 'vitest';
import { renderBio, renderMarkdown } from './markdown.ts';

describe('content’s Markdown', () => {
  it('begins its headings under the page’s title', () => {
    expect(renderMarkdown('# Un\n\n## Deux')).toBe('<h2>Un</h2>\n<h3>Deux</h3>\n');
    expect(renderMarkdown('## Un')).toBe('<h2>Un</h2>\n');
  });

  it('is typeset in French', () => {
    expect(renderBio('L\'eau "claire"...')).toBe('<p>L’eau «\u00A0claire\u00A0»…</p>\n');
  });

  it.each([
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<form action=/x><input></form>',
    '<style>body{display:none}</style>',
    '<a href="data:text/html,x">x</a>',
  ])('runs nothing out of %s', (text) => {
    for (const html of [renderMarkdown(text), renderBio(text)])
      expect(html).not.toMatch(/<(?:script|svg|form|input|style)|on\w+=|href="(?:javascript|data)/);
  });

  it('turns a frame of another site into a link', () => {
    expect(renderMarkdown('<iframe src="https://video.example/1"></iframe>')).toContain(
      '<a href="https://video.example/1">Voir la vidéo</a>',
    );
  });

  it('gives every image a text, and a bio none', () => {
    expect(renderMarkdown('<img src="https://x.example/a.png">')).toContain('alt=""');
    expect(renderBio('![a](https://x.example/a.png)')).not.toContain('<img');
  });
});
