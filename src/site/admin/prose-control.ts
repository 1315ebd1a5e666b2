import { Component, createElement as h, createRef, type ReactNode } from 'react';
import { markdownButtons } from '../../texts/cms-editor.ts';
import type { ControlProps } from './control-props.ts';
import { PictureButton } from './picture-button.ts';
import { shownText } from './shown-values.ts';
import { frameOf } from './text-frame.ts';

/** What is put around the chosen words, or around the sample where none are chosen. */
interface Mark {
  readonly before: string;
  readonly after: string;
  readonly sample: string;
}

/**
 * A text of several lines, with buttons for Markdown and pictures where the field is Markdown. What nobody touches stays as the
 * file has it: Decap's own editor writes a whole text anew at the first change.
 */
export class ProseControl extends Component<ControlProps> {
  readonly #frame = frameOf(shownText(this.props.value));
  readonly #area = createRef<HTMLTextAreaElement>();
  /** Where the cursor belongs after a button has changed the text. */
  #selection: readonly [number, number] | undefined;

  override componentDidUpdate(): void {
    const [start, end] = this.#selection ?? [];
    this.#selection = undefined;
    if (start === undefined || end === undefined) return;
    this.#area.current?.focus();
    this.#area.current?.setSelectionRange(start, end);
  }

  #press({ before, after, sample }: Mark): void {
    const area = this.#area.current;
    if (!area) return;
    const { selectionStart, selectionEnd, value } = area;
    const words = value.slice(selectionStart, selectionEnd) || sample;
    const start = selectionStart + before.length;
    this.#selection = [start, start + words.length];
    const text = value.slice(0, selectionStart) + before + words + after + value.slice(selectionEnd);
    this.props.onChange(this.#frame.around(text));
  }

  override render(): ReactNode {
    const { value, field, forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const area = h('textarea', {
      id: forID,
      ref: this.#area,
      className: `${classNameWrapper} s-prose`,
      rows: field.get('widget') === 'markdown' ? 12 : 4,
      value: this.#frame.inside(shownText(value)),
      onChange: (event: { target: HTMLTextAreaElement }) => {
        onChange(this.#frame.around(event.target.value));
      },
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
    if (field.get('widget') !== 'markdown') return area;
    return h('div', { className: 's-markdown' }, this.#toolbar(), area);
  }

  #toolbar(): ReactNode {
    const buttons = markdownButtons.map((button) => {
      const onClick = () => {
        this.#press(button);
      };
      return h('button', { key: button.name, type: 'button', onClick }, button.name);
    });
    const { getEntry, onPersistMedia } = this.props;
    const onPicture = (address: string) => {
      this.#press({ before: '![', after: `](${address})`, sample: '' });
    };
    const bar = { className: 's-markdown__buttons', role: 'group', 'aria-label': 'Markdown' };
    return h('div', bar, buttons, h(PictureButton, { getEntry, onPersistMedia, onPicture }));
  }
}
