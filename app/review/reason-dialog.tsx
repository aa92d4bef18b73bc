import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../components/ui/button.tsx";
import { Dialog } from "../components/ui/dialog.tsx";
import { TextArea } from "../components/ui/text-area.tsx";

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  readonly text: string;
  readonly reasonLabel: string;
  /** What to say when the reason is needed and missing; leave out where one may go without. */
  readonly missing?: string;
  readonly confirm: string;
  /** True when it was done; then the dialog closes. */
  readonly onConfirm: (reason: string) => Promise<boolean>;
};

/** Asks for the reason of a formal act before it is done. */
export const ReasonDialog = ({ isOpen, onOpenChange, title, text, reasonLabel, missing, confirm, onConfirm }: Props) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [lacks, setLacks] = useState(false);
  const [pending, setPending] = useState(false);
  const close = () => {
    onOpenChange(false);
    setReason("");
    setLacks(false);
  };
  const act = async () => {
    if (missing !== undefined && reason.trim() === "") return setLacks(true);
    setPending(true);
    try {
      if (await onConfirm(reason.trim())) close();
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => (open ? onOpenChange(true) : close())}
      title={title}
      actions={
        <>
          <Button onPress={close}>{t("action.cancel")}</Button>
          <Button variant="primary" isPending={pending} onPress={() => void act()}>
            {confirm}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      {/* eslint-disable jsx-a11y/no-autofocus -- the reason is what the dialog asks for */}
      <TextArea
        label={reasonLabel}
        value={reason}
        onChange={(value) => {
          setReason(value);
          setLacks(false);
        }}
        isRequired={missing !== undefined}
        errorMessage={lacks ? missing : undefined}
        maxLength={2000}
        autoFocus
      />
      {/* eslint-enable jsx-a11y/no-autofocus */}
    </Dialog>
  );
};
