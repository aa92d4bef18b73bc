/**
 * Shows, in the response's editor, what each passage rests on: a button after it that says how many annotations, a line beside it when
 * one of them has changed, and a dotted line under sentences that rest on none. Writes nothing into the document.
 */
import { Extension, type Editor } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { SourceRef } from "../../domain/rich-text/rich-text.ts";
import type { ProvenanceModel } from "./provenance-model.ts";
import { sourcesIn } from "./source-edits.ts";
import { unsupportedSpans, type Run, type Span } from "./unsupported.ts";

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
    const refs = sourcesIn(node);
    if (refs.length > 0) found.push(...passage(node, pos, refs, editor, model));
    if (marksUnsupported && node.type.name === "paragraph") {
      for (const { from, to } of spansOf(node)) {
        found.push(Decoration.inline(pos + 1 + from, pos + 1 + to, { class: "provenance__unsupported", title: model.facts.texts.unsupported }));
      }
    }
    return false;
  });
  return DecorationSet.create(doc, found);
};

const passage = (node: ProseMirrorNode, pos: number, refs: readonly SourceRef[], editor: Editor, model: ProvenanceModel): Decoration[] => {
  const changed = refs.some((ref) => model.hasChanged(ref));
  const ids = new Set(refs.map((ref) => ref.id));
  const label = model.facts.texts.chip(ids.size, changed);
  const end = pos + node.nodeSize - 1;
  const draw = (_: unknown, getPos: () => number | undefined) => chip(label, changed, (anchor) => {
    const at = getPos();
    if (at === undefined) return;
    const $end = editor.state.doc.resolve(at);
    model.open({ editor, from: $end.start(), to: $end.end(), refs: sourcesIn($end.parent), anchor });
  });
  return [
    Decoration.widget(end, draw, {
      side: 1,
      key: `${[...ids].join(" ")} ${label}`,
      ignoreSelection: true,
      stopEvent: () => true,
    }),
    ...(changed ? [Decoration.node(pos, pos + node.nodeSize, { class: "provenance__changed" })] : []),
  ];
};

const chip = (label: string, changed: boolean, onPress: (anchor: HTMLElement) => void): HTMLElement => {
  const button = document.createElement("button");
  button.type = "button";
  button.contentEditable = "false";
  button.className = changed ? "provenance__chip provenance__chip--changed" : "provenance__chip";
  button.append(stackIcon(), label);
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
const known = new WeakMap<ProseMirrorNode, readonly Span[]>();

const spansOf = (node: ProseMirrorNode): readonly Span[] => {
  const kept = known.get(node);
  if (kept) return kept;
  const runs: Run[] = [];
  node.forEach((child) => {
    // What is not text (a line break) is one unit wide, as it is in the document.
    runs.push({ text: child.text ?? "\n", sourced: child.marks.some((mark) => mark.type.name === "source") });
  });
  const spans = unsupportedSpans(runs);
  known.set(node, spans);
  return spans;
};
