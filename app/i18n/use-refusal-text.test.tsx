import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Refusal } from "../../domain/result.ts";
import { createI18n } from "./create-i18n.ts";
import { common } from "./sv/common.ts";
import { useRefusalText } from "./use-refusal-text.ts";
import { I18nContext } from "./use-translation.ts";
import { Words } from "./words.fixture.tsx";

afterEach(cleanup);

const Refused = ({ refusal }: { readonly refusal: Refusal }) => <p>{useRefusalText()(refusal)}</p>;

it("says a refusal in the reader's language, with its parameters", () => {
  const refusal: Refusal = { code: "response.uncovered", params: { count: 3 } };
  render(
    <>
      <Words>
        <Refused refusal={refusal} />
      </Words>
      <Words locale="en">
        <Refused refusal={refusal} />
      </Words>
    </>,
  );
  expect(screen.getByText(/ännu inte är omhändertagna: 3\./)).toBeTruthy();
  expect(screen.getByText(/not dealt with yet: 3\./)).toBeTruthy();
});

it("says that something went wrong while the words of refusals are still on their way", () => {
  const i18n = createI18n("sv", { common }, () => new Promise(() => undefined));
  render(
    <I18nContext.Provider value={i18n}>
      <Refused refusal={{ code: "conflict" }} />
    </I18nContext.Provider>,
  );
  expect(screen.getByText("Något gick fel. Försök igen.")).toBeTruthy();
});
