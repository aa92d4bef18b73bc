import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import { settlingRules } from "../../domain/annotation/settling.ts";
import type { BodyDetail } from "../../server/queries/administration/bodies.ts";
import { Sheet } from "../components/shell/sheet.tsx";
import { RadioGroup } from "../components/ui/radio-group.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";

/** Who settles the body's threads. In force as it is chosen. */
export const Settling = ({ body }: { readonly body: BodyDetail }) => {
  const { t } = useTranslation("admin");
  const { send, pending } = useCommand();
  const { revalidate } = useRevalidator();
  const tellRefusal = useRefusal();
  const [chosen, setChosen] = useState(body.settling);

  const choose = async (value: string): Promise<void> => {
    const settling = settlingRules.find((rule) => rule === value);
    if (!settling || settling === chosen) return;
    setChosen(settling);
    const result = await send("body.set-settling", { bodyId: body.id, settling });
    if (!result.ok) {
      setChosen(chosen);
      return tellRefusal(result.refusal);
    }
    toast({ tone: "success", text: t("settling.saved") });
    revalidate();
  };
  return (
    <Sheet title={t("settling.title")} text={t("settling.text")}>
      <RadioGroup
        label={t("settling.label")}
        value={chosen}
        isReadOnly={!body.mayAdminister || pending}
        onChange={(value) => void choose(value)}
        options={settlingRules.map((rule) => ({ id: rule, label: t(`settling.${rule}`), description: t(`settling.${rule}Help`) }))}
      />
    </Sheet>
  );
};
