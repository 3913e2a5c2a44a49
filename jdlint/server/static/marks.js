// Marks: stretches of a text that a point is about, as { id, severity, start, end }, in UTF-16 units.

const RANK = { error: 3, warning: 2, note: 1 };

/** Give what one edit changed: where it began, where it ended before, and how much longer the text is now. */
export function changeBetween(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return { start, end: before.length - tail, grown: after.length - before.length };
}

/** Give the marks where they are after an edit; those whose words it touched are gone. */
export function moved(marks, before, after) {
  if (before === after) return marks;
  const { start, end, grown } = changeBetween(before, after);
  return marks.flatMap((mark) => {
    if (mark.end <= start) return [mark];
    if (mark.start >= end) return [{ ...mark, start: mark.start + grown, end: mark.end + grown }];
    return [];
  });
}

/** Give a text with edits made; of two that touch the later one is left out, and found again by the next round. */
export function changed(text, edits) {
  const inOrder = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  const parts = [];
  let [at, last] = [0, null];
  for (const edit of inOrder) {
    const bothPutIn = last && last.start === last.end && edit.start === edit.end;
    if (last && edit.start <= last.end && !(bothPutIn && edit.start === last.start)) continue;
    parts.push(text.slice(at, edit.start), edit.replacement);
    [at, last] = [edit.end, edit];
  }
  return parts.join("") + text.slice(at);
}

/** Cut a text at the ends of its marks: [{ start, end, marks }], the plain stretches with no marks. */
export function pieces(length, marks) {
  const sorted = marks.filter((mark) => mark.start <= length).sort((one, other) => one.start - other.start);
  const cuts = [
    ...new Set([0, length, ...sorted.flatMap((mark) => [mark.start, Math.min(mark.end, length)])]),
  ];
  cuts.sort((one, other) => one - other);
  const found = [];
  let open = [];
  let next = 0;
  for (let index = 0; index < cuts.length; index += 1) {
    const [start, end] = [cuts[index], cuts[index + 1]];
    open = open.filter((mark) => mark.end > start);
    while (next < sorted.length && sorted[next].start <= start) {
      const mark = sorted[next];
      if (mark.start === mark.end) found.push({ start, end: start, marks: [mark] });
      else open.push(mark);
      next += 1;
    }
    if (end !== undefined) found.push({ start, end, marks: [...open] });
  }
  return found;
}

/** Fill an element with a text and its marks; `dress` makes the element of a stretch from its marks. */
export function ink(element, text, marks, dress) {
  const parts = pieces(text.length, marks).map((piece) => {
    const words = text.slice(piece.start, piece.end);
    return piece.marks.length ? dress(words, piece.marks) : words;
  });
  element.replaceChildren(...parts);
}

export const gravest = (marks) =>
  marks.reduce((one, other) => (RANK[other.severity] > RANK[one.severity] ? other : one));

export const idsOf = (marks) => marks.map((mark) => mark.id).join(" ");

/** Show which point is active on everything that has its id. */
export function activate(root, id) {
  for (const element of root.querySelectorAll(".active")) element.classList.remove("active");
  if (!id) return null;
  const ours = [...root.querySelectorAll("[data-ids]")].filter((each) =>
    each.dataset.ids.split(" ").includes(id),
  );
  ours.forEach((element) => element.classList.add("active"));
  return ours[0] || null;
}
