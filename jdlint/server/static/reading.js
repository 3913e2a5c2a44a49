// The posting as its readers see it: headings, paragraphs and lists, with links to the points about their words.

import { make } from "./dom.js";
import { gravest, idsOf, ink } from "./marks.js";

const TOP = 3; // the page's own headings come first
const LOWEST = 6;

/** Fill an element with the blocks of a picture; `numbers` gives the numbers of the points by id. */
export function showReading(root, picture, findings, numbers, chosen) {
  const marks = new Map();
  for (const found of findings) {
    for (const { block, from, to } of [found, ...found.also]) {
      if (block === null || from === to) continue;
      const mark = { id: found.id, severity: found.severity, start: from, end: to };
      marks.set(block, [...(marks.get(block) || []), mark]);
    }
  }
  const dress = (words, ours) => {
    const first = gravest(ours);
    const ids = idsOf(ours);
    const shown = ours
      .map((mark) => numbers.get(mark.id))
      .filter(Boolean)
      .join(", ");
    return make("a", {
      class: `mark ${first.severity}`,
      href: `#point-${first.id}`,
      text: words,
      data: { ids, numbers: shown },
      on: {
        click: (event) => {
          event.preventDefault();
          chosen(first.id);
        },
      },
    });
  };
  root.replaceChildren(
    ...elementsOf(picture.blocks, (element, block, index) => {
      ink(element, block.text, marks.get(index) || [], dress);
      element.dataset.block = index;
      return element;
    }),
  );
}

/** Give the elements of blocks; neighbors in a list share one. */
function elementsOf(blocks, fill) {
  const elements = [];
  let list = null;
  blocks.forEach((block, index) => {
    if (block.kind === "list_item") {
      if (!list) elements.push((list = make("ul")));
      list.append(fill(make("li"), block, index));
      return;
    }
    list = null;
    elements.push(fill(make(tagOf(block)), block, index));
  });
  return elements;
}

function tagOf(block) {
  if (block.kind !== "heading") return "p";
  return `h${Math.min(LOWEST, TOP - 1 + Math.max(1, block.level || 2))}`;
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** Give the posting as HTML without marks: what other programs take from the clipboard with its form. */
export function asHtml(blocks) {
  const shown = elementsOf(blocks, (element, block) => {
    element.textContent = block.text;
    return element;
  });
  return shown
    .map((element) => {
      const tag = element.tagName.toLowerCase().replace(/^h(\d)$/, (_, level) => `h${level - TOP + 1}`);
      const inner =
        tag === "ul"
          ? [...element.children].map((item) => `<li>${escaped(item.textContent)}</li>`).join("")
          : escaped(element.textContent);
      return `<${tag}>${inner}</${tag}>`;
    })
    .join("\n");
}

/** Give the posting as Markdown, to go on with a document that cannot be edited here. */
export function asMarkdown(blocks) {
  const lines = [];
  blocks.forEach((block, index) => {
    const text = block.text.replace(/([\\*`<])/g, "\\$1").replace(/^(\s*)([#>+-]|\d+[.)])(?=\s)/, "$1\\$2");
    const isItem = block.kind === "list_item";
    if (index && !(isItem && blocks[index - 1].kind === "list_item")) lines.push("");
    if (block.kind === "heading")
      lines.push(`${"#".repeat(Math.min(LOWEST, Math.max(1, block.level || 2)))} ${text}`);
    else if (isItem) lines.push(`${"  ".repeat(Math.max(0, (block.level || 1) - 1))}- ${text}`);
    else lines.push(block.strong ? `**${text}**` : text);
  });
  return `${lines.join("\n")}\n`;
}
