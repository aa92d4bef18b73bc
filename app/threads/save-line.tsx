import Check from "lucide-react/icons/check";
import CloudOff from "lucide-react/icons/cloud-off";
import Loader from "lucide-react/icons/loader";
import type { LiveDocument, LiveSnapshot } from "../../collab/client/live-document.ts";
import { useRefusalText } from "../i18n/use-refusal-text.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useConnection } from "../live/consultation-live.tsx";
import type { Connection } from "../live/live-store.ts";
import { useLiveSnapshot } from "../live/use-live-document.ts";
import { useSteadySave } from "../live/use-steady-save.ts";
import "./save-line.css";

type State = "new" | "connecting" | "refused" | "offline" | "readOnly" | "saving" | "saved";

const stateOf = (snapshot: LiveSnapshot | null, connection: Connection, isNew: boolean): State => {
  if (!snapshot || (isNew && !snapshot.unsaved)) return isNew ? "new" : "connecting";
  if (snapshot.refusal) return "refused";
  if (snapshot.status === "offline" || (connection === "offline" && snapshot.status !== "saved")) return "offline";
  if (snapshot.mode === "read") return "readOnly";
  if (snapshot.unsaved || snapshot.status === "saving") return "saving";
  return snapshot.status === "connecting" ? "connecting" : "saved";
};

/** What is saved of a text, by the server's word alone. Read out only when it is refused: the page's own line tells of the network. */
export const SaveLine = ({ live, isNew = false }: { readonly live: LiveDocument | null; readonly isNew?: boolean }) => {
  const { t } = useTranslation("reading");
  const refusalText = useRefusalText();
  const connection = useConnection();
  const snapshot = useLiveSnapshot(live);
  const state = useSteadySave(stateOf(snapshot, connection, isNew));
  switch (state) {
    case "refused":
      return (
        <p className="save-line save-line--bad" role="alert">
          {snapshot?.refusal ? refusalText(snapshot.refusal) : ""}
        </p>
      );
    case "offline":
      return (
        <p className="save-line save-line--bad">
          <CloudOff aria-hidden="true" />
          {t("save.offline")}
        </p>
      );
    case "saving":
      return (
        <p className="save-line">
          <Loader aria-hidden="true" />
          {t("save.saving")}
        </p>
      );
    case "saved":
      return (
        <p className="save-line save-line--saved">
          <Check aria-hidden="true" />
          {t("save.saved")}
        </p>
      );
    case "new":
    case "connecting":
    case "readOnly":
      return <p className="save-line">{t(`save.${state}`)}</p>;
  }
};
