// Elements, made and found. Text is only ever set as text.

export const byId = (id) => document.getElementById(id);

/** Make an element: `class`, `text`, `data` and `on` are properties of their own, others are attributes. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") element.className = value;
    else if (name === "text") element.textContent = value;
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name === "on")
      Object.entries(value).forEach(([event, act]) => element.addEventListener(event, act));
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Say something to screen readers; the same words twice are said twice. */
export function announce(words) {
  const place = byId("status");
  place.textContent = "";
  setTimeout(() => {
    place.textContent = words;
  }, 60);
}

let closing;

/** Tell the person something that went wrong, or, with `fine`, that something went well. */
export function tell(words, fine = false) {
  const box = byId("alert");
  clearTimeout(closing);
  box.classList.toggle("fine", fine);
  box.hidden = false;
  box.querySelector("p").textContent = words;
  closing = setTimeout(
    () => {
      box.hidden = true;
    },
    fine ? 3500 : 12000,
  );
}

export const untell = () => {
  byId("alert").hidden = true;
};

/** Bring an element to the middle of a scrolling box, and leave the window where it is. */
export function scrollWithin(box, element) {
  const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  box.scrollTo({ top: box.scrollTop + inner.top - outer.top - 16, behavior: calm() ? "auto" : "smooth" });
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
