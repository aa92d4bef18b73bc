import type { ReactNode } from "react";
import { useTranslation } from "../../i18n/use-translation.ts";
import { Button } from "./button.tsx";
import { Dialog, type DialogProps } from "./dialog.tsx";

export type ActDialogProps = Pick<DialogProps, "title" | "size"> & {
  readonly isOpen?: boolean;
  readonly children: ReactNode;
  /** What is done, as the button says it: "Spara", never "OK". */
  readonly confirm: string;
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
  /** Closes nothing: what was asked for may be missing, or be refused. */
  readonly onConfirm: () => void;
  /** However one leaves: *Avbryt*, the cross, Escape, or a press beside it. */
  readonly onClose: () => void;
};

/** Asks for what an act needs, and does it; or is left with nothing done. */
export const ActDialog = ({ isOpen = true, title, size, children, confirm, isPending, isDisabled, onConfirm, onClose }: ActDialogProps) => {
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      size={size}
      actions={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button variant="primary" isPending={isPending} isDisabled={isDisabled} onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
};
