import type { CSSProperties, JSXElement, JSXNode } from 'satori/jsx';
import { jsx } from 'satori/jsx/jsx-runtime';
import { drawnTypeface } from '../../adapters/drawn-pictures.ts';

/** What a card says, from its top to its bottom. */
export interface Card {
  /** Who speaks; a card whose title is that already leaves it out. */
  readonly name: string | undefined;
  readonly title: string;
  readonly lead: string | undefined;
  /** Where it leads, "communs.example". */
  readonly host: string;
}

/** The colours of the site's own sign, public/favicon.svg. */
const ink = '#3a3a68';
const paper = '#ffffff';
const text = '#2b2b3d';
/** In characters; a longer title is written smaller. */
const shortTitle = 20;
/** Of the lead; what follows is cut. */
const mostLines = 3;

const box = (style: CSSProperties, ...children: JSXNode[]): JSXElement =>
  jsx('div', { style: { display: 'flex', boxSizing: 'border-box', ...style }, children });

/** The three lines of the sign. */
const sign = (): JSXElement =>
  box(
    {
      flexDirection: 'column',
      justifyContent: 'center',
      width: 88,
      height: 88,
      padding: '0 25px',
      gap: 7,
      borderRadius: 20,
      background: ink,
    },
    ...['100%', '100%', '60%'].map((width) => box({ width, height: 7, borderRadius: 4, background: paper })),
  );

/** A card in HTML and CSS, as satori reads them: the sign and the name, the title, where it leads. */
export const cardLayout = ({ name, title, lead, host }: Card): JSXElement =>
  box(
    {
      width: '100%',
      height: '100%',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '72px 80px 64px',
      borderBottom: `28px solid ${ink}`,
      background: paper,
      color: text,
      fontFamily: drawnTypeface,
    },
    box({ alignItems: 'center', gap: 28, fontSize: 40, fontWeight: 700, color: ink }, sign(), name),
    box(
      { flexDirection: 'column', gap: 20 },
      box(
        { fontSize: title.length > shortTitle ? 76 : 112, fontWeight: 700, lineHeight: 1.1, color: ink },
        title,
      ),
      lead === undefined
        ? undefined
        : box({ display: 'block', fontSize: 40, lineHeight: 1.35, lineClamp: mostLines }, lead),
    ),
    box({ fontSize: 32 }, host),
  );
