import type { Editor, Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Placeholder } from "@tiptap/extension-placeholder";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import type { LiveDocument } from "../../collab/client/live-document.ts";
import { comingField } from "../components/ui/coming-field.tsx";
import { colorOf } from "../../domain/people/color.ts";
import { useLiveFact } from "../live/use-live-document.ts";
import { useActor } from "../session/use-actor.ts";
import { pasteFromOffice } from "./clean-paste.ts";
import { editorAttributes } from "./editor-attributes.ts";
import "./editor.css";

export type LiveEditorProps = {
  readonly document: LiveDocument;
  /** The root of the document: `body`, `suggestion`, `summary`, `views`. */
  readonly field: string;
  /** From `collab/schema/extensions.ts`; read once, when the editor is made. */
  readonly extensions: Extensions;
  /** The field's name to those who do not see it. */
  readonly label: string;
  readonly editable?: boolean;
  readonly placeholder?: string;
  /** Puts the caret at the end of the text as soon as it can be written in. */
  readonly focusOnOpen?: boolean;
  readonly className?: string;
  /** The editor when it is there, for toolbars; null when it goes. */
  readonly onEditor?: (editor: Editor | null) => void;
};

/** How near the edge of what scrolls the caret may come, in pixels: below, buttons may stand over the text. */
const clear = { top: 8, right: 0, bottom: 72, left: 0 };

/** An editor over one root of a live document, with everybody's carets. Editable only while the server lets this person write. */
export const LiveEditor = (props: LiveEditorProps) => {
  const { document, field, extensions, label, editable = true, placeholder, focusOnOpen = false, className, onEditor } = props;
  const { personId, name } = useActor();
  const takesWords = useLiveFact(document, ({ loaded, mode, status }) => loaded && mode !== "read" && status !== "refused");
  const mayWrite = editable && takesWords;
  const neverTakesWords = useLiveFact(document, ({ loaded, mode, status }) => (loaded && mode === "read") || status === "refused");
  const [isComing, setComing] = useState(focusOnOpen);

  const editor = useEditor(
    {
      immediatelyRender: false,
      injectCSS: false,
      editable: mayWrite,
      editorProps: { attributes: editorAttributes(label), transformPastedHTML: pasteFromOffice, scrollThreshold: clear, scrollMargin: clear },
      extensions: [
        ...extensions,
        Collaboration.configure({ document: document.doc, field }),
        CollaborationCaret.configure({ provider: { awareness: document.awareness }, user: { name, color: colorOf(personId) } }),
        ...(placeholder === undefined ? [] : [Placeholder.configure({ placeholder })]),
      ],
    },
    [document, field],
  );
  useEffect(() => {
    const come = (): void => setComing(false);
    editor?.on("focus", come);
    return () => void editor?.off("focus", come);
  }, [editor]);

  // No event tells that an option changed: the editor keeps a copy.
  useEffect(() => {
    if (editor && editor.isEditable !== mayWrite) editor.setEditable(mayWrite, false);
  }, [editor, mayWrite]);
  const focused = useRef(false);
  useEffect(() => {
    if (!editor || !mayWrite || !focusOnOpen || focused.current) return;
    focused.current = true;
    editor.commands.focus("end", { scrollIntoView: false });
  }, [editor, mayWrite, focusOnOpen]);
  useEffect(() => {
    onEditor?.(editor);
    return () => onEditor?.(null);
  }, [editor, onEditor]);

  return <EditorContent editor={editor} className={`editor ${className ?? ""}`} lang="sv" {...(isComing && editable && !neverTakesWords && comingField)} />;
};
