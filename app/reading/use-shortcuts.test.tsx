import { cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ComingField } from "../components/ui/coming-field.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

afterEach(cleanup);

it("leaves what is typed alone while a field is about to come, but lets one go back", () => {
  const done: string[] = [];
  const Page = ({ isComing }: { readonly isComing: boolean }) => {
    useShortcuts({ j: () => done.push("next"), Escape: () => done.push("back") }, true);
    return isComing ? <ComingField size="s" /> : null;
  };
  const { rerender } = render(<Page isComing />);
  fireEvent.keyDown(document.body, { key: "j" });
  expect(done).toEqual([]);
  fireEvent.keyDown(document.body, { key: "Escape" });
  expect(done).toEqual(["back"]);
  rerender(<Page isComing={false} />);
  fireEvent.keyDown(document.body, { key: "j" });
  expect(done).toEqual(["back", "next"]);
});
