import { expect, it } from "vitest";
import { attachment } from "./content-disposition.ts";

it("gives the name twice: plain, and as it is written", () => {
  expect(attachment("Svar på remiss – Torg.docx")).toBe(
    "attachment; filename=\"Svar pa remiss - Torg.docx\"; filename*=UTF-8''Svar%20p%C3%A5%20remiss%20%E2%80%93%20Torg.docx",
  );
});

it("lets nothing out of the quotes and nothing into the next header", () => {
  const header = attachment('a"b\\c\r\nSet-Cookie: x (1)\'*.pdf');
  expect(header).not.toMatch(/[\r\n]/);
  expect(header.match(/"/g)).toHaveLength(2);
  expect(header).toContain("%281%29%27%2A.pdf");
  expect(header.split("filename*=UTF-8''")[1]).toMatch(/^[\w!#$&+.^`|~%-]+$/);
});

it("does not fail on half a surrogate pair", () => {
  expect(() => attachment("\ud83d.pdf")).not.toThrow();
});
