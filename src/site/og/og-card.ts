import type { OgPicture } from './og-pictures.ts';
import { ogSize } from './og-pictures.ts';

type Style = Readonly<Record<string, string | number>>;

/** An element as satori reads it. */
export interface CardPart {
  readonly type: 'div';
  readonly key: null;
  readonly props: { readonly style: Style; readonly children: string | readonly CardPart[] };
}

const part = (style: Style, children: string | readonly CardPart[]): CardPart => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', ...style }, children },
});

/** A picture has no theme: these are the design system's colours on a light ground. */
const colours = {
  ground: '#ffffff',
  text: '#161616',
  mention: '#3a3a3a',
  accent: '#000091',
  stripe: '#e3e3fd',
};

const largest = 96;
const shrinksFrom = 18;
/** Long titles are written smaller, so that they stay within three lines. */
const titleSize = (title: string): number =>
  Math.max(56, Math.round(largest * Math.min(1, shrinksFrom / Math.max(title.length, 1)) ** 0.5));

/** What a picture shows: the title large, the site's name below. No sign of the State. */
export const ogCard = ({ title, siteName }: OgPicture): CardPart =>
  part({ ...ogSize, background: colours.ground, color: colours.text, fontFamily: 'Public Sans' }, [
    part({ width: 40, height: '100%', background: colours.accent }, ''),
    part({ width: 12, height: '100%', background: colours.stripe }, ''),
    part({ flex: 1, flexDirection: 'column', justifyContent: 'space-between', padding: '96px 80px' }, [
      part({ fontSize: titleSize(title), fontWeight: 700, lineHeight: 1.15 }, title),
      part({ fontSize: 40, color: colours.mention }, siteName),
    ]),
  ]);
