/**
 * Shows, in the response's editor, what each sentence rests on: a button after it that says how many annotations, a line beside the
 * passage when one of them has changed, and a dotted line under sentences that rest on none. Writes nothing into the document.
 */
import { Extension, type Editor } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { ProvenanceModel } from "./provenance-model.ts";
import { groundedStretches, sentencesOf, type Run, type Sentence } from "./sentences.ts";
import { refsOf } from "./source-edits.ts";

const key = new PluginKey<DecorationSet>("provenance");

export type ProvenanceOptions = {
  readonly model: ProvenanceModel;
  /** Sections that need no source for each sentence, such as the summary, are not marked. */
  readonly marksUnsupported: boolean;
};

export const provenance = ({ model, marksUnsupported }: ProvenanceOptions) =>
  Extension.create({
    name: "provenance",

    onFocus() {
      model.noteFocus(this.editor);
    },

    addProseMirrorPlugins() {
      const { editor } = this;
      const decorate = (doc: ProseMirrorNode) => decorations(doc, editor, model, marksUnsupported);
      return [
        new Plugin<DecorationSet>({
          key,
          state: {
            init: (_, { doc }) => decorate(doc),
            apply: (tr, old, _, { doc }) => (tr.docChanged || tr.getMeta(key) ? decorate(doc) : old),
          },
          props: { decorations: (state) => key.getState(state) },
          view: (view) => {
            const leave = model.join(editor, () => view.dispatch(view.state.tr.setMeta(key, true).setMeta("addToHistory", false)));
            return { destroy: leave };
          },
        }),
      ];
    },
  });

const decorations = (doc: ProseMirrorNode, editor: Editor, model: ProvenanceModel, marksUnsupported: boolean): DecorationSet => {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const sentences = sentencesIn(node);
    const stretches = groundedStretches(sentences);
    for (const stretch of stretches) found.push(mark(stretch, pos + 1, editor, model));
    if (stretches.some(({ refs }) => refs.some((ref) => model.hasChanged(ref)))) {
      found.push(Decoration.node(pos, pos + node.nodeSize, { class: "provenance__changed" }));
    }
    if (marksUnsupported && node.type.name === "paragraph") {
      for (const { from, to, refs } of sentences) {
        if (refs.length > 0) continue;
        found.push(Decoration.inline(pos + 1 + from, pos + 1 + to, { class: "provenance__unsupported", title: model.facts.texts.unsupported }));
      }
    }
    return false;
  });
  return DecorationSet.create(doc, found);
};

/** The mark after the last of the sentences that rest on the same annotations. */
const mark = ({ from, to, refs }: Sentence, start: number, editor: Editor, model: ProvenanceModel): Decoration => {
  const changed = refs.some((ref) => model.hasChanged(ref));
  const ids = new Set(refs.map((ref) => ref.id));
  const label = model.facts.texts.chip(ids.size, changed);
  const draw = (_: unknown, getPos: () => number | undefined) =>
    chip(ids.size, label, changed, (anchor) => {
      const at = getPos();
      if (at !== undefined) model.open({ editor, from: at - (to - from), to: at, refs, anchor });
    });
  return Decoration.widget(start + to, draw, {
    side: -1,
    key: `${refs.map((ref) => ref.id + ref.hash).join(" ")} ${to - from} ${label}`,
    ignoreSelection: true,
    stopEvent: () => true,
  });
};

const chip = (count: number, label: string, changed: boolean, onPress: (anchor: HTMLElement) => void): HTMLElement => {
  const button = document.createElement("button");
  button.type = "button";
  button.contentEditable = "false";
  button.className = changed ? "provenance__chip provenance__chip--changed" : "provenance__chip";
  button.setAttribute("aria-label", label);
  button.title = label;
  button.append(stackIcon(), String(count));
  button.addEventListener("click", () => onPress(button));
  return button;
};

const svg = "http://www.w3.org/2000/svg";

/** Two sheets: several views behind one passage. */
const stackIcon = (): SVGElement => {
  const icon = document.createElementNS(svg, "svg");
  icon.setAttribute("viewBox", "0 0 12 12");
  icon.setAttribute("aria-hidden", "true");
  for (const [x, y] of [[1.5, 1.5], [4, 4]]) {
    const sheet = document.createElementNS(svg, "rect");
    for (const [name, value] of Object.entries({ x, y, width: 6.5, height: 6.5, rx: 1 })) sheet.setAttribute(name, String(value));
    icon.append(sheet);
  }
  return icon;
};

/** Nodes never change, so what was found in one stays true of it. */
const known = new WeakMap<ProseMirrorNode, readonly Sentence[]>();

const sentencesIn = (node: ProseMirrorNode): readonly Sentence[] => {
  const kept = known.get(node);
  if (kept) return kept;
  const runs: Run[] = [];
  node.forEach((child) => {
    // What is not text (a line break) is one unit wide, as it is in the document.
    runs.push({ text: child.text ?? "\n", refs: refsOf(child.marks) });
  });
  const sentences = sentencesOf(runs);
  known.set(node, sentences);
  return sentences;
};
