import { Placeholder } from "@tiptap/extension-placeholder";
import { EditorContent, useEditor, type JSONContent } from "@tiptap/react";
import { useRef, useState } from "react";
import { replyExtensions } from "../../collab/schema/extensions.ts";
import type { Mention } from "../../collab/schema/mention.ts";
import { comingField } from "../components/ui/coming-field.tsx";
import { pasteFromOffice } from "./clean-paste.ts";
import { editorAttributes } from "./editor-attributes.ts";
import "./editor.css";

export type ReplyEditorProps = {
  readonly label: string;
  readonly placeholder?: string;
  readonly focusOnOpen?: boolean;
  /** From `mentionWith`; read once. */
  readonly mention?: typeof Mention;
  /** What it begins with; read once. */
  readonly initial?: JSONContent | null;
  /** After every change: the rich text as JSON, null while empty. */
  readonly onChange: (content: JSONContent | null) => void;
  /** Ctrl or ⌘ with Enter. */
  readonly onSubmit?: () => void;
};

/** An editor whose text is sent whole. */
export const ReplyEditor = ({ label, placeholder = "", focusOnOpen = false, mention, initial = null, onChange, onSubmit }: ReplyEditorProps) => {
  const submit = useRef(onSubmit);
  submit.current = onSubmit;
  const changed = useRef(onChange);
  changed.current = onChange;
  const [isComing, setComing] = useState(focusOnOpen);
  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    autofocus: focusOnOpen ? "end" : false,
    content: initial,
    extensions: [...replyExtensions(mention), Placeholder.configure({ placeholder })],
    editorProps: {
      attributes: editorAttributes(label),
      transformPastedHTML: pasteFromOffice,
      handleKeyDown: (_view, event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return false;
        submit.current?.();
        return true;
      },
    },
    onFocus: () => setComing(false),
    onUpdate: ({ editor: now }) => changed.current(now.isEmpty ? null : now.getJSON()),
  });
  return <EditorContent editor={editor} className="editor" lang="sv" {...(isComing && comingField)} />;
};
