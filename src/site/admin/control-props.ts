import type { ComponentType } from 'react';
import type { Map as ImmutableMap } from 'immutable';

/** What Decap hands to the control of a field, as far as ours use it. */
export interface ControlProps {
  /** As the file holds it; lists and objects as Immutable's. */
  readonly value: unknown;
  /** The field's configuration. */
  readonly field: ImmutableMap<string, unknown>;
  readonly onChange: (value: unknown) => void;
  /** Id of the element that the label names. */
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly setActiveStyle: () => void;
  readonly setInactiveStyle: () => void;
  /** Checks the value against the field's configuration, and tells what is wrong. */
  readonly validate: () => void;
  readonly onValidateObject: (id: string, errors: readonly never[]) => void;
  /** The entry as it is being written. */
  readonly getEntry: () => ImmutableMap<string, unknown>;
  /** Keeps a file of the pictures' folder with the entry, until that is saved. */
  readonly onPersistMedia: (file: File) => Promise<unknown>;
}

export type Control = ComponentType<ControlProps>;

/** A widget as Decap's packages declare theirs. */
export interface DecapWidget {
  readonly controlComponent: Control;
}
