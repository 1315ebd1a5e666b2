import { Component, createElement, type ComponentType, type ReactNode } from 'react';
import type { Control, ControlProps } from './control-props.ts';

/**
 * A control that leaves alone what a file holds already: it shows the value as its own control understands it, and a
 * value that nobody changed is never refused, so that an old page with a long bio can still get a new role.
 */
export function careful(
  control: Control,
  shown: (value: unknown) => unknown = (value) => value,
): ComponentType<ControlProps> {
  return class Careful extends Component<ControlProps> {
    readonly #first = this.props.value;

    /** Decap calls this in the place of its own check. */
    validate = (): void => {
      const { value, forID, onValidateObject, validate } = this.props;
      const isKept = value === this.#first && value !== undefined && value !== null && value !== '';
      if (isKept) onValidateObject(forID, []);
      else validate();
    };

    override render(): ReactNode {
      return createElement(control, { ...this.props, value: shown(this.props.value) });
    }
  };
}
