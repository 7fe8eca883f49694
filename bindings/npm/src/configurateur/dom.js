// Elements, made without any text of HTML.

/** An element with its attributes and its content. */
export function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...content);
  return element;
}

export const byId = (id) => document.getElementById(id);
