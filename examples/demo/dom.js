// Elements and tables, built node by node: never from a string of HTML.

/** An element, with its attributes and its children. Children that are absent leave nothing. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    node.setAttribute(attribute, value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null));
  return node;
}

/**
 * A table with its caption, in a frame that scrolls by itself, by the keyboard too.
 * @param {string} caption
 * @param {{title: string, class?: string, cell: (row: any) => any}[]} columns the first one heads its row
 */
export function table(caption, columns, rows) {
  const attributes = (column, more = {}) => ({ ...more, ...(column.class ? { class: column.class } : {}) });
  const head = columns.map((column) => element("th", attributes(column, { scope: "col" }), column.title));
  const body = rows.map((row) =>
    element(
      "tr",
      {},
      columns.map((column, index) =>
        index === 0
          ? element("th", attributes(column, { scope: "row" }), column.cell(row))
          : element("td", attributes(column), column.cell(row)),
      ),
    ),
  );
  return element(
    "div",
    { class: "cadre", role: "region", "aria-label": caption, tabindex: "0" },
    element(
      "table",
      {},
      element("caption", {}, caption),
      element("thead", {}, element("tr", {}, head)),
      element("tbody", {}, body),
    ),
  );
}
