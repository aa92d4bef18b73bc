/** What an editing field is to assistive technology. */
export const editorAttributes = (label: string): Record<string, string> => ({
  role: "textbox",
  "aria-multiline": "true",
  "aria-label": label,
  class: "editor__field",
  spellcheck: "true",
});
