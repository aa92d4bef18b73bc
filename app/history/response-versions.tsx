import { useState } from "react";
import { toast } from "../components/ui/toast.ts";
import { Button } from "../components/ui/button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { VersionsDialog } from "./versions-dialog.tsx";

type Props = { readonly responseId: string; readonly mayWrite: boolean };

/** The button *Versioner* of a response, with what it opens. Bringing an earlier text back is an edit, which can be taken back the same way. */
export const ResponseVersions = ({ responseId, mayWrite }: Props) => {
  const { t } = useTranslation("history");
  const [isOpen, setOpen] = useState(false);
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const restore = async (seq: number): Promise<void> => {
    const result = await send("response.restore", { responseId, seq });
    if (result.ok) toast({ tone: "success", text: t("restored") });
    else tellRefusal(result.refusal);
  };
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {t("open")}
      </Button>
      {isOpen && (
        <VersionsDialog
          title={t("open")}
          document={`response/${responseId}`}
          isOpen
          onOpenChange={setOpen}
          {...(mayWrite ? { onRestore: restore } : {})}
        />
      )}
    </>
  );
};
