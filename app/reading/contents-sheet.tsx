import type { ReactNode } from "react";
import { Dialog } from "../components/ui/dialog.tsx";
import { useTranslation } from "../i18n/use-translation.ts";

type Props = { readonly onOpenChange: (open: boolean) => void; readonly children: ReactNode };

/** The contents where there is no room for them beside the text. */
const ContentsSheet = ({ onOpenChange, children }: Props) => {
  const { t } = useTranslation("reading");
  return (
    <Dialog title={t("contents.heading")} isOpen onOpenChange={onOpenChange}>
      {children}
    </Dialog>
  );
};

export default ContentsSheet;
