import { useState, type ReactNode } from "react";
import { useTranslation } from "../../i18n/use-translation.ts";
import { Button } from "./button.tsx";
import { Dialog, type DialogProps } from "./dialog.tsx";

export type AlertDialogProps = Pick<DialogProps, "isOpen" | "defaultOpen" | "onOpenChange" | "title"> & {
  readonly children: ReactNode;
  /** What happens, as the button says it: "Ta bort", never "OK". */
  readonly confirm: string;
  readonly tone?: "danger" | "primary";
  /** The dialog closes when this has ended; a rejection leaves it open. */
  readonly onConfirm: () => void | Promise<void>;
};

/** Asks before something that cannot be taken back. Focus begins at the way out. */
export const AlertDialog = ({ children, confirm, tone = "danger", onConfirm, ...dialog }: AlertDialogProps) => {
  const { t } = useTranslation();
  const [isPending, setPending] = useState(false);
  const act = async (close: () => void) => {
    setPending(true);
    try {
      await onConfirm();
      close();
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog
      {...dialog}
      role="alertdialog"
      size="s"
      actions={(close) => (
        <>
          {/* eslint-disable-next-line jsx-a11y/no-autofocus -- an alert dialog begins at the choice that changes nothing */}
          <Button autoFocus onPress={close}>
            {t("action.cancel")}
          </Button>
          <Button variant={tone} isPending={isPending} onPress={() => void act(close)}>
            {confirm}
          </Button>
        </>
      )}
    >
      {children}
    </Dialog>
  );
};
