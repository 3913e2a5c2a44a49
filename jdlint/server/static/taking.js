// Taking the posting along: copied with its form, as a file, on paper. And the colors of the page.

import { byId, tell } from "./dom.js";
import { asHtml } from "./reading.js";

const ENDINGS = {
  text: ["txt", "text/plain"],
  markdown: ["md", "text/markdown"],
  html: ["html", "text/html"],
};
const THEMES = ["", "dark", "light"];
const SAID = { "": "Colors: as the system", dark: "Colors: dark", light: "Colors: light" };

/** Copy a posting: with its form for Word and mail, as it is written for everything else. */
export async function copy(text, blocks) {
  try {
    const kinds = { "text/plain": new Blob([text], { type: "text/plain" }) };
    if (blocks) kinds["text/html"] = new Blob([asHtml(blocks)], { type: "text/html" });
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
  } catch {
    await navigator.clipboard.writeText(text);
  }
  tell("Copied. Paste it into Word, a mail or your job board.", true);
}

export function download(text, format) {
  const [ending, kind] = ENDINGS[format] || ENDINGS.text;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${kind};charset=utf-8` }));
  link.download = `posting.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Colors as the system has them, dark, light, and around again; the page forgets them when it closes. */
export function nextTheme() {
  const root = document.documentElement;
  const next = THEMES[(THEMES.indexOf(root.dataset.theme || "") + 1) % THEMES.length];
  if (next) root.dataset.theme = next;
  else delete root.dataset.theme;
  byId("theme").setAttribute("aria-label", SAID[next]);
  byId("theme").title = SAID[next];
}

/** Take files that are dropped anywhere on the page, or pasted. */
export function takeFiles(opened) {
  const hasFiles = (event) => [...(event.dataTransfer?.types || [])].includes("Files");
  let depth = 0;
  const over = (shown) => {
    byId("drop").hidden = !shown;
  };
  addEventListener("dragenter", (event) => {
    if (hasFiles(event)) {
      depth += 1;
      over(true);
    }
  });
  addEventListener("dragleave", (event) => {
    if (hasFiles(event)) {
      depth -= 1;
      if (depth <= 0) {
        depth = 0;
        over(false);
      }
    }
  });
  addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth = 0;
    over(false);
    if (event.dataTransfer.files.length) opened(event.dataTransfer.files[0]);
  });
  addEventListener("paste", (event) => {
    const [file] = event.clipboardData?.files || [];
    const isWritten = [...(event.clipboardData?.types || [])].includes("text/plain");
    if (file && !isWritten) {
      event.preventDefault();
      opened(file);
    }
  });
}
