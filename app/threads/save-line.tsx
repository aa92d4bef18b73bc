import { Check, CloudOff, Loader } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { LiveSnapshot } from "../../collab/client/live-document.ts";
import { useRefusalText } from "../i18n/use-refusal-text.ts";
import { useConnection } from "../live/consultation-live.tsx";
import "./save-line.css";

/** What is saved of a text, by the server's word alone. Read out only when it is refused: the page's own line tells of the network. */
export const SaveLine = ({ snapshot, isNew = false }: { readonly snapshot: LiveSnapshot | null; readonly isNew?: boolean }) => {
  const { t } = useTranslation("reading");
  const refusalText = useRefusalText();
  const connection = useConnection();
  if (!snapshot || (isNew && !snapshot.unsaved)) return <p className="save-line">{isNew ? t("save.new") : t("save.connecting")}</p>;
  if (snapshot.refusal) return <p className="save-line save-line--bad" role="alert">{refusalText(snapshot.refusal)}</p>;
  if (snapshot.status === "offline" || (connection === "offline" && snapshot.status !== "saved")) {
    return (
      <p className="save-line save-line--bad">
        <CloudOff aria-hidden="true" />
        {t("save.offline")}
      </p>
    );
  }
  if (snapshot.mode === "read") return <p className="save-line">{t("save.readOnly")}</p>;
  if (snapshot.unsaved || snapshot.status === "saving") {
    return (
      <p className="save-line">
        <Loader aria-hidden="true" />
        {t("save.saving")}
      </p>
    );
  }
  if (snapshot.status === "connecting") return <p className="save-line">{t("save.connecting")}</p>;
  return (
    <p className="save-line save-line--saved">
      <Check aria-hidden="true" />
      {t("save.saved")}
    </p>
  );
};
