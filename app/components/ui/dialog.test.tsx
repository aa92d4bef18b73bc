import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { Words } from "../../i18n/words.fixture.tsx";
import { AlertDialog } from "./alert-dialog.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

afterEach(cleanup);

const OpenedByButton = () => {
  const [isOpen, setOpen] = useState(false);
  return (
    <Words>
      <Button onPress={() => setOpen(true)}>Dela</Button>
      <Dialog title="Dela synpunkten" isOpen={isOpen} onOpenChange={setOpen} actions={(close) => <Button onPress={close}>Dela nu</Button>}>
        Alla ser den.
      </Dialog>
    </Words>
  );
};

describe("a dialog", () => {
  it("takes the focus, is named by its title, and gives the focus back when it closes", async () => {
    render(<OpenedByButton />);
    const opener = screen.getByRole("button", { name: "Dela" });
    opener.focus();
    fireEvent.click(opener);
    const dialog = await screen.findByRole("dialog", { name: "Dela synpunkten" });
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    fireEvent.keyDown(document.activeElement ?? dialog, { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });

  it("closes by its own action", async () => {
    render(<OpenedByButton />);
    fireEvent.click(screen.getByRole("button", { name: "Dela" }));
    fireEvent.click(await screen.findByRole("button", { name: "Dela nu" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("an alert dialog", () => {
  const ask = (onConfirm: () => void | Promise<void>) =>
    render(
      <Words>
        <AlertDialog defaultOpen title="Återkalla nyckeln?" confirm="Återkalla" onConfirm={onConfirm}>
          Det går inte att ångra.
        </AlertDialog>
      </Words>,
    );

  it("begins at the way out, so that a hasty Enter changes nothing", async () => {
    ask(() => undefined);
    await screen.findByRole("alertdialog", { name: "Återkalla nyckeln?" });
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Avbryt"));
  });

  it("closes when what was confirmed has been done", async () => {
    let done = 0;
    ask(() => {
      done += 1;
    });
    fireEvent.click(await screen.findByRole("button", { name: "Återkalla" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(done).toBe(1);
  });

  it("does nothing when one leaves it", async () => {
    let done = 0;
    ask(() => {
      done += 1;
    });
    fireEvent.click(await screen.findByRole("button", { name: "Avbryt" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(done).toBe(0);
  });
});
