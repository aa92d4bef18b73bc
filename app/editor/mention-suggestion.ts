import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { Suggestion, type SuggestionKeyDownProps, type SuggestionProps } from "@tiptap/suggestion";
import { Mention } from "../../collab/schema/mention.ts";
import type { Mentionable } from "../../server/queries/annotation/mentionable.ts";
import { createMentionList, type MentionList, type MentionWords } from "./mention-list.ts";

export type MentionOptions = {
  /** People whose names begin with the words; who may not read the text is told apart, and cannot be chosen. */
  readonly find: (words: string) => Promise<readonly Mentionable[]>;
  readonly words: () => MentionWords;
};

type Chosen = Pick<Mentionable, "id" | "name">;

/** Mentions that are chosen from a list as one writes `@`. */
export const mentionWith = ({ find, words }: MentionOptions): typeof Mention =>
  Mention.extend({
    addProseMirrorPlugins() {
      const { editor, name } = this;
      return [
        Suggestion<Mentionable, Chosen>({
          editor,
          char: "@",
          items: async ({ query }) => [...(await find(query))],
          // What others write at the same time opens no list here.
          shouldShow: ({ transaction }) => !isChangeOrigin(transaction),
          command: ({ range, props }) => {
            const mention = { type: name, attrs: { id: props.id, label: props.name } };
            editor.chain().focus().insertContentAt(range, [mention, { type: "text", text: " " }]).run();
          },
          render: () => {
            let list: MentionList | null = null;
            const show = (props: SuggestionProps<Mentionable, Chosen>): void => {
              list ??= createMentionList(editor.view.dom, words(), props.mount);
              list.show({ people: props.items, query: props.query, loading: props.loading, choose: props.command });
            };
            return {
              onStart: show,
              onUpdate: show,
              onKeyDown: ({ event }: SuggestionKeyDownProps) => list?.press(event) ?? false,
              onExit: () => {
                list?.close();
                list = null;
              },
            };
          },
        }),
      ];
    },
  });
