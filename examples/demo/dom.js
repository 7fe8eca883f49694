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
 * A table with its caption, in a frame. On a narrow screen the style sheet lays its rows out as blocks, and a browser
 * then forgets that they are rows: the roles say it again. Each cell carries the name of its column, to show it there.
 * @param {string} caption
 * @param {{title: string, class?: string, cell: (row: any) => any}[]} columns the first one heads its row
 */
export function table(caption, columns, rows) {
  const look = (column) => (column.class ? { class: column.class } : {});
  const head = columns.map((column) =>
    element("th", { ...look(column), scope: "col", role: "columnheader" }, column.title),
  );
  const cell = (row, column, index) => {
    const [name, more] = index === 0 ? ["th", { scope: "row", role: "rowheader" }] : ["td", { role: "cell" }];
    return element(name, { ...look(column), ...more, "data-colonne": column.title }, column.cell(row));
  };
  const cells = (row) => columns.map((column, index) => cell(row, column, index));
  const body = rows.map((row) => element("tr", { role: "row" }, cells(row)));
  const frame = element(
    "div",
    { class: "cadre" },
    element(
      "table",
      { role: "table" },
      element("caption", {}, caption),
      element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, head)),
      element("tbody", { role: "rowgroup" }, body),
    ),
  );
  scrolling.observe(frame);
  return frame;
}

/** A frame that scrolls does so by the keyboard too; one that does not is no stop on the way. */
const scrolling = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const attributes = { role: "region", "aria-label": target.querySelector("caption").textContent, tabindex: "0" };
    const scrolls = target.scrollWidth > target.clientWidth;
    for (const [attribute, value] of Object.entries(attributes)) {
      if (scrolls) {
        target.setAttribute(attribute, value);
      } else {
        target.removeAttribute(attribute);
      }
    }
  }
});
