import { useState } from "react";
import { ActDialog } from "../components/ui/act-dialog.tsx";
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
    <ActDialog isOpen={isOpen} title={title} confirm={confirm} isPending={pending} onConfirm={() => void act()} onClose={close}>
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
    </ActDialog>
  );
};
