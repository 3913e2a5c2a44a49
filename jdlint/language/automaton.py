"""Finds the phrases of many templates in a row of words, without writing the phrases out.

A template with choices is a small graph whose edges are words; a lazily built automaton walks all graphs at
once. The method is the lazy subset construction of regular expression engines (R. Cox, "Regular Expression
Matching in the Wild", 2010): a state is a set of graph nodes, made when a text first leads there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Slot = Sequence[tuple[int, ...]]
"""One place of a template: the rows of words that may stand there, the empty row where it may be left out."""

Found = tuple[str, int, int]
"""The label of a template, and the first word and the end (exclusive) of where it stands."""


_ASKED_ONCE = 2
"""Words that a state is asked for one by one before the edges of its nodes are joined."""


class Node:
    """A point of a template: the words that may come next, and the label where the template may end."""

    __slots__ = ("edges", "label")

    def __init__(self, label: str | None = None) -> None:
        """Make a node without a next word."""
        self.edges: dict[int, list[Node]] = {}
        self.label = label


class _State:
    """All points of all templates that the words so far lead to."""

    __slots__ = ("_first", "_nodes", "labels", "steps")

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        self._first: dict[int, _State | None] = {}
        self.steps: dict[int, Sequence[Node] | _State] | None = None
        self.labels = tuple(dict.fromkeys(node.label for node in nodes if node.label is not None))

    def step(self, word: int) -> _State | None:
        """Give the state that a word leads to, None where no template goes on with it."""
        if self.steps is None:
            if word in self._first:
                return self._first[word]
            if len(self._first) < _ASKED_ONCE:
                return self._look_up(word)
        steps = self.steps if self.steps is not None else self._merged()
        there = steps.get(word)
        if there is None or isinstance(there, _State):
            return there
        state = steps[word] = _State(there)
        return state

    def _look_up(self, word: int) -> _State | None:
        """Ask each node for one word: a short run asks for few, and joining all edges takes longer."""
        there = [after for node in self._nodes for after in node.edges.get(word, ())]
        state = self._first[word] = _State(there) if there else None
        return state

    def _merged(self) -> dict[int, Sequence[Node] | _State]:
        """Join the edges of all nodes, once texts have asked for many words."""
        merged: dict[int, list[Node]] = {}
        for node in self._nodes:
            for word, there in node.edges.items():
                merged.setdefault(word, []).extend(there)
        self.steps = {**merged, **{word: state for word, state in self._first.items() if state}}
        self._first = {}
        return self.steps


class Automaton:
    """Templates by the words they can begin with."""

    def __init__(self) -> None:
        """Make an automaton that finds nothing."""
        self._starts: dict[int, list[Node]] = {}
        self._states: dict[int, _State] = {}

    def add(self, label: str, slots: Sequence[Slot]) -> None:
        """Add a template; one that may be wholly left out finds nothing there."""
        for word, nodes in graph(label, slots).edges.items():
            self._starts.setdefault(word, []).extend(nodes)
            self._states.pop(word, None)

    def find(self, words: Sequence[int]) -> Iterator[Found]:
        """Yield every place where a template stands, also within longer ones."""
        starts, states, count = self._starts, self._states, len(words)
        for first, word in enumerate(words):
            if word not in starts:
                continue
            state: _State | None = states.get(word)
            if state is None:
                state = states[word] = _State(starts[word])
            end = first + 1
            while state is not None:
                for label in state.labels:
                    yield label, first, end
                if end == count:
                    break
                following = words[end]
                end += 1
                if state.steps is not None and following not in state.steps:
                    break  # as `step` would say, without a call
                state = state.step(following)


def graph(label: str, slots: Sequence[Slot]) -> Node:
    """Make the graph of a template and give its first node; built from the last slot to the first."""
    after = Node(label)
    for slot in reversed(slots):
        node = Node()
        for row in slot:
            if row:
                _lead(node, row, after)
            else:
                node.label = after.label
                for word, there in after.edges.items():
                    node.edges.setdefault(word, []).extend(there)
        after = node
    return after


def _lead(node: Node, row: tuple[int, ...], after: Node) -> None:
    """Let the words of a row lead from one node to another."""
    for word in row[:-1]:
        between = Node()
        node.edges.setdefault(word, []).append(between)
        node = between
    node.edges.setdefault(row[-1], []).append(after)
