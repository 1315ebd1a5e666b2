import { createElement as h, Fragment, useRef, useState, type ReactNode } from 'react';
import { pictureTexts } from '../../texts/cms-editor.ts';
import { addressOf, broughtTo } from './brought-pictures.ts';
import type { ControlProps } from './control-props.ts';
import { fitPicture, pictureTypes } from './fit-picture.ts';

/** In bytes, what is brought to an entry together: the host takes 6 MB a request, and base64 is a third longer. */
const mostTogether = 4_000_000;

interface PictureButtonProps extends Pick<ControlProps, 'getEntry' | 'onPersistMedia'> {
  /** Called with the address of a picture once the entry holds it. */
  readonly onPicture: (address: string) => void;
}

/** Lets a person choose a picture of hers and keeps it with the entry; it is sent when the entry is saved. */
export function PictureButton({ getEntry, onPersistMedia, onPicture }: PictureButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState('');

  async function take(chosen: File): Promise<void> {
    setNote('');
    const picture = await fitPicture(chosen);
    if (!picture) {
      setNote(pictureTexts.unreadable);
      return;
    }
    const brought = broughtTo(getEntry());
    const weight = brought.reduce((sum, { size }) => sum + size, picture.size);
    const isThere = brought.some(({ name }) => name === picture.name);
    if (!isThere && weight > mostTogether) {
      setNote(pictureTexts.tooHeavy);
      return;
    }
    // Decap would ask whether to replace the picture, in English.
    if (!isThere) await onPersistMedia(picture);
    setNote(pictureTexts.describe);
    onPicture(addressOf(picture.name));
  }

  const onClick = () => input.current?.click();
  const button = h('button', { type: 'button', onClick }, pictureTexts.button);
  const chooser = h('input', {
    ref: input,
    type: 'file',
    hidden: true,
    accept: [...pictureTypes.keys()].join(),
    onChange: ({ target }: { target: HTMLInputElement }) => {
      const [chosen] = target.files ?? [];
      if (chosen) void take(chosen);
      // The same file may be chosen again.
      target.value = '';
    },
  });
  return h(Fragment, null, button, chooser, h('p', { role: 'status' }, note));
}
