import type { Mentionable } from "../../server/queries/annotation/mentionable.ts";
import "./mention-list.css";

export type MentionWords = {
  /** The list's name. */
  readonly label: string;
  readonly none: string;
  readonly mayNotRead: string;
};

type Shown = {
  readonly people: readonly Mentionable[];
  readonly query: string;
  readonly loading: boolean;
  readonly choose: (person: Mentionable) => void;
};

export type MentionList = {
  readonly show: (shown: Shown) => void;
  /** True when the key was for the list. */
  readonly press: (event: KeyboardEvent) => boolean;
  readonly close: () => void;
};

let made = 0;

/**
 * The list under the caret. The focus stays in the text: what is current is told by `aria-activedescendant`. Outside React, since the editor
 * makes, moves and takes it away between two keystrokes.
 */
export const createMentionList = (field: HTMLElement, words: MentionWords, mount: (element: HTMLElement) => () => void): MentionList => {
  const id = `mention-list-${(made += 1)}`;
  const list = document.createElement("ul");
  list.id = id;
  list.className = "mention-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.label);
  // In the part of the page where the text is, as those who go from part to part expect.
  (field.closest("[role=dialog], main") ?? document.body).append(list);
  const unmount = mount(list);
  field.setAttribute("aria-controls", id);
  let shown: Shown | null = null;
  let current = 0;

  const optionOf = (person: Mentionable, at: number): HTMLLIElement => {
    const option = document.createElement("li");
    option.id = `${id}-${at}`;
    option.className = "mention-list__person";
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", String(at === current));
    const name = document.createElement("span");
    name.textContent = person.name;
    const from = document.createElement("span");
    from.className = "mention-list__from";
    from.textContent = person.mayRead ? person.from : words.mayNotRead;
    option.append(name, " ", from);
    if (!person.mayRead) option.setAttribute("aria-disabled", "true");
    // A press must not take the focus from the text.
    option.addEventListener("pointerdown", (event) => event.preventDefault());
    option.addEventListener("click", () => person.mayRead && shown?.choose(person));
    return option;
  };
  const draw = (): void => {
    const people = shown?.people ?? [];
    if (people.length === 0) {
      const nobody = document.createElement("li");
      nobody.className = "mention-list__none";
      nobody.textContent = shown?.loading ? "…" : words.none;
      list.replaceChildren(nobody);
      field.removeAttribute("aria-activedescendant");
      return;
    }
    list.replaceChildren(...people.map(optionOf));
    field.setAttribute("aria-activedescendant", `${id}-${current}`);
    list.children[current]?.scrollIntoView?.({ block: "nearest" });
  };
  const move = (by: 1 | -1): boolean => {
    const count = shown?.people.length ?? 0;
    if (count > 0) current = (current + by + count) % count;
    draw();
    return true;
  };

  return {
    show: (next) => {
      if (next.query !== shown?.query) current = 0;
      current = Math.min(current, Math.max(0, next.people.length - 1));
      shown = next;
      draw();
    },
    press: (event) => {
      if (event.key === "Escape") {
        // Closes the list, not what is around the text.
        event.stopPropagation();
        return false;
      }
      if (event.key === "ArrowDown") return move(1);
      if (event.key === "ArrowUp") return move(-1);
      if ((event.key !== "Enter" && event.key !== "Tab") || event.ctrlKey || event.metaKey || event.shiftKey) return false;
      const person = shown?.people[current];
      if (!person) return false;
      if (person.mayRead) shown?.choose(person);
      return true;
    },
    close: () => {
      unmount();
      list.remove();
      field.removeAttribute("aria-controls");
      field.removeAttribute("aria-activedescendant");
    },
  };
};
