// The table of what the posting says beside what the reference says of its role.

import { make } from "./dom.js";
import { sources } from "./points.js";

const STATUS = { present: "Present", missing: "Missing", differs: "Differs", open: "Not said" };

/** Fill an element with the table; `place(spot)` goes to the words of a cell. */
export function showComparison(root, picture, place) {
  if (!picture.rows.length) {
    root.replaceChildren(make("p", { text: picture.triage || "There is nothing to compare yet." }));
    return;
  }
  const { role } = picture;
  const known = role && role.depth !== "guess";
  const title = known ? role.title : "No role chosen";
  const more = {
    full: "What your posting says, beside what the role, the market and the law of the place ask for.",
    figures: "Of this occupation education and pay are known from surveys; what its license asks for is not.",
    none: "Choose the role above, and what it really takes stands beside your posting.",
  }[known ? role.depth : "none"];
  const caption = make(
    "caption",
    {},
    make("strong", { text: title }),
    make("span", { class: "hint", text: more }),
  );
  const head = make(
    "thead",
    {},
    make(
      "tr",
      {},
      ...["Topic", "Your posting says", "The reference says", "Status"].map((text) =>
        make("th", { scope: "col", text }),
      ),
    ),
  );
  root.replaceChildren(
    make("table", {}, caption, head, make("tbody", {}, ...picture.rows.map((row) => line(row, place)))),
  );
}

function line(row, place) {
  const said = row.said.map((quote) =>
    make(
      "li",
      {},
      quote.block === null
        ? make("span", { text: quote.text })
        : make("button", {
            type: "button",
            class: "quote",
            text: quote.text,
            on: { click: () => place(quote) },
          }),
    ),
  );
  const wanted = [make("p", { text: row.expected })];
  if (row.citations.length)
    wanted.push(make("details", {}, make("summary", { text: "Sources" }), sources(row.citations)));
  return make(
    "tr",
    {},
    make("th", { scope: "row", text: row.label }),
    make(
      "td",
      { class: "said", data: { label: "Your posting" } },
      said.length ? make("ul", {}, ...said) : make("span", { class: "hint", text: "Nothing" }),
    ),
    make("td", { class: "wanted", data: { label: "The reference" } }, ...(row.expected ? wanted : [])),
    make("td", {}, make("span", { class: `badge ${row.status}`, text: STATUS[row.status] })),
  );
}
