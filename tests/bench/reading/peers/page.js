/** The draft in BlockNote with its own comments, shared by Yjs, without its sidebar; one reads and comments, and does not write in the text. */
import { CommentsExtension, DefaultThreadStoreAuth } from "@blocknote/core/comments";
import { withCollaboration, YjsThreadStore } from "@blocknote/core/yjs";
import { BlockNoteView } from "@blocknote/mantine";
import "@blocknote/mantine/style.css";
import { useCreateBlockNote } from "@blocknote/react";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import * as Y from "yjs";

const doc = new Y.Doc();
Y.applyUpdate(doc, new Uint8Array(await (await fetch("/document")).arrayBuffer()));
const changes = new WebSocket(`ws://${location.host}/changes`);
changes.binaryType = "arraybuffer";
changes.onmessage = ({ data }) => Y.applyUpdate(doc, new Uint8Array(data), "network");

const comments = CommentsExtension({
  threadStore: new YjsThreadStore("reader", doc.getMap("threads"), new DefaultThreadStoreAuth("reader", "comment")),
  resolveUsers: (ids) => Promise.resolve(ids.map((id) => ({ id, username: id, avatarUrl: "" }))),
});

const Page = () => {
  const editor = useCreateBlockNote(
    withCollaboration({ extensions: [comments], collaboration: { fragment: doc.getXmlFragment("document"), user: { name: "reader", color: "#005a66" } } }),
  );
  // Begins a comment on the first words of a paragraph, as its toolbar's button does.
  window.beginComment = () => {
    let from = 0;
    editor.prosemirrorState.doc.descendants((node, pos) => {
      if (from === 0 && node.type.name === "paragraph" && node.content.size > 40) from = pos + 1;
      return from === 0;
    });
    editor._tiptapEditor.commands.setTextSelection({ from, to: from + 20 });
    editor.getExtension("comments").startPendingComment();
  };
  return createElement(BlockNoteView, { editor, editable: false });
};

createRoot(document.getElementById("page")).render(createElement(Page));
