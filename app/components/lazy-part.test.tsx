import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Suspense, type ComponentType } from "react";
import { afterEach, expect, it } from "vitest";
import { Words } from "../i18n/words.fixture.tsx";
import { lazyExtra, lazyPart } from "./lazy-part.tsx";

afterEach(cleanup);

/** A script that cannot be fetched before `network.there`. */
const script = () => {
  const network = { there: false, asked: 0 };
  const load = async (): Promise<{ default: ComponentType<{ name: string }> }> => {
    network.asked += 1;
    await Promise.resolve();
    if (!network.there) throw new TypeError("Failed to fetch dynamically imported module");
    return { default: ({ name }) => <p>Hej {name}</p> };
  };
  return { network, load };
};

const show = (Part: ComponentType<{ name: string }>) =>
  render(
    <Words>
      <Suspense fallback="väntar">
        <Part name="Ali" />
      </Suspense>
    </Words>,
  );

it("is there when its script is", async () => {
  const { network, load } = script();
  network.there = true;
  show(lazyPart(load));
  await screen.findByText("Hej Ali");
  expect(network.asked).toBe(1);
});

it("says what somebody asked for and cannot have, until the network is back", async () => {
  const { network, load } = script();
  const Part = lazyPart(load);
  show(Part);
  await screen.findByText(/kunde inte hämtas/);
  await expect.poll(() => network.asked).toBe(2);
  fireEvent(window, new Event("online"));
  await expect.poll(() => network.asked).toBe(3);
  expect(screen.queryByText("Hej Ali")).toBeNull();

  network.there = true;
  fireEvent(window, new Event("online"));
  await screen.findByText("Hej Ali");
  expect(screen.queryByText(/kunde inte hämtas/)).toBeNull();

  // Who asks for it later has it too.
  cleanup();
  show(Part);
  await screen.findByText("Hej Ali");
});

it("leaves nothing where a page can be without", async () => {
  const { network, load } = script();
  const { container } = show(lazyExtra(load));
  await expect.poll(() => network.asked).toBe(2);
  await expect.poll(() => container.textContent).toBe("");
  network.there = true;
  fireEvent(window, new Event("online"));
  await screen.findByText("Hej Ali");
});
