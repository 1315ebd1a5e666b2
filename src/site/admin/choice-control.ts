import { List } from 'immutable';
import { reactSelectStyles } from 'decap-cms-ui-default';
import { createElement as h, useMemo, type ReactNode } from 'react';
import Select, { type AriaLiveMessages, type GroupBase } from 'react-select';
import CreatableSelect from 'react-select/creatable';
import type { CmsOption } from '../../cms/decap-config.ts';
import { editorTexts } from '../../texts/cms-editor.ts';
import { choicesOf, selectField } from './choices.ts';
import type { ControlProps } from './control-props.ts';

const ariaLiveMessages: AriaLiveMessages<CmsOption, boolean, GroupBase<CmsOption>> = {
  guidance: ({ context }) => (context === 'value' ? '' : editorTexts.howToChoose),
  onChange: ({ action, label }) =>
    action === 'remove-value' || action === 'pop-value'
      ? editorTexts.removed(label)
      : editorTexts.chosen(label),
  onFocus: ({ focused, options }) =>
    editorTexts.focused(focused.label, options.indexOf(focused) + 1, options.length),
  onFilter: ({ inputValue }) => inputValue,
};

/** A choice out of a list that is searched as one types; one or several values, a new one where the field allows it. */
export function ChoiceControl(props: ControlProps): ReactNode {
  const { value, onChange, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = props;
  const field = useMemo(() => selectField(props.field), [props.field]);
  const { options, chosen } = useMemo(() => choicesOf(field, value), [field, value]);
  const shared = {
    inputId: forID,
    className: classNameWrapper,
    classNamePrefix: 's-choice',
    styles: reactSelectStyles,
    options,
    isClearable: field.multiple || !field.required,
    placeholder: editorTexts.choose,
    noOptionsMessage: () => editorTexts.noChoice,
    formatCreateLabel: editorTexts.add,
    screenReaderStatus: ({ count }: { count: number }) => editorTexts.results(count),
    ariaLiveMessages,
    onFocus: setActiveStyle,
    onBlur: setInactiveStyle,
  };
  const Chooser = field.allow_new ? CreatableSelect<CmsOption, boolean> : Select<CmsOption, boolean>;
  return h(Chooser, {
    ...shared,
    isMulti: field.multiple,
    value: field.multiple ? chosen : (chosen[0] ?? null),
    onChange: (selected) => {
      const values = [selected ?? []].flat().map((option) => option.value);
      onChange(field.multiple ? List(values) : (values[0] ?? null));
    },
  });
}
