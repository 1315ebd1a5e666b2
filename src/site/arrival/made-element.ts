type Attributes = Readonly<Record<string, string>>;

/** Sets several attributes of an element. */
export function setAttributes(element: HTMLElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Makes an element with its attributes. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  setAttributes(element, attributes);
  return element;
}
