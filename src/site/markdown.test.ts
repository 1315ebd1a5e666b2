import { describe, expect, it } from 'vitest';
import { remotePicturesIn, renderBio, renderMarkdown } from './markdown.ts';

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
    expect(renderMarkdown('<img src="/media/a.png">')).toBe(
      '<img src="/media/a.png" alt="" loading="lazy" />',
    );
    expect(renderBio('![a](/media/a.png)')).not.toContain('<img');
  });

  it('calls no other site for a picture: a copy where there is one, else a link', () => {
    const text = '![Le forum](https://x.example/a.png)';
    expect(renderMarkdown(text)).toBe(
      '<p><a href="https://x.example/a.png">Voir l’image\u00A0: Le forum</a></p>\n',
    );
    const copies = new Map([['https://x.example/a.png', { src: '/images/1.webp', width: 40, height: 30 }]]);
    expect(renderMarkdown(text, copies)).toBe(
      '<p><img src="/images/1.webp" alt="Le forum" width="40" height="30" loading="lazy" /></p>\n',
    );
    expect(renderMarkdown('![](//x.example/a.png)', copies)).toContain('src="/images/1.webp"');
  });

  it('puts no link into a link', () => {
    expect(
      renderMarkdown('[![Le forum](https://x.example/a.png)](https://y.example/) ![](http://z.example/b)'),
    ).toBe(
      '<p><a href="https://y.example/"><em>Voir l’image\u00A0: Le forum</em></a> ' +
        '<a href="http://z.example/b">Voir l’image</a></p>\n',
    );
  });

  it('names the pictures of other sites that a text shows', () => {
    const text =
      '![a](https://x.example/a.png) <img src="//y.example/b.png"> ![](/media/c.png) ![](http://z.example/d)';
    expect(remotePicturesIn(text)).toEqual(['https://x.example/a.png', 'https://y.example/b.png']);
    expect(remotePicturesIn('[a](https://x.example/a.png)')).toEqual([]);
  });
});
