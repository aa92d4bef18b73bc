import Ellipsis from "lucide-react/icons/ellipsis";
import History from "lucide-react/icons/rotate-ccw-clock";
import Link2 from "lucide-react/icons/link-2";
import Send from "lucide-react/icons/send";
import Undo2 from "lucide-react/icons/undo-2";
import { Suspense, useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Audience } from "../../domain/annotation/audience.ts";
import { lazyPart } from "../components/lazy-part.tsx";
import { AlertDialog } from "../components/ui/alert-dialog.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { Menu, MenuItem } from "../components/ui/menu.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { copyText } from "../live/copy-text.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import type { ThreadAbilities, ThreadConsultation } from "./abilities.ts";
import { ReleaseDialog } from "./release-dialog.tsx";

const VersionsDialog = lazyPart(async () => ({ default: (await import("../history/versions-dialog.tsx")).VersionsDialog }));

type Wider = Exclude<Audience, "own">;
const shareWords = { unit: "thread.shareWithUnit", body: "thread.shareWithBody", all: "thread.shareWithAll" } as const;

type Props = {
  readonly annotation: AnnotationView;
  readonly consultation: ThreadConsultation;
  readonly abilities: ThreadAbilities;
  /** The thread's own address. */
  readonly href: string;
};

/** What else can be done with an annotation: share it, take it back, link to it, see what it said before. */
const ThreadMenu = ({ annotation, consultation, abilities, href }: Props) => {
  const { t } = useTranslation("reading");
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const [releasing, setReleasing] = useState<Wider | null>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const [versions, setVersions] = useState(false);
  const wider = abilities.release.filter((audience): audience is Wider => audience !== "own");

  const copy = async (): Promise<void> => {
    const isCopied = await copyText(new URL(href, location.href).href);
    toast(isCopied ? { tone: "success", text: t("thread.copied") } : { tone: "danger", text: t("thread.notCopied") });
  };
  const withdraw = async (): Promise<void> => {
    const result = await send("annotation.withdraw", { annotationId: annotation.id });
    if (!result.ok) return tellRefusal(result.refusal);
    toast({ tone: "info", text: t("withdrawDialog.done") });
  };
  return (
    <>
      <Menu trigger={<IconButton size="s" label={t("thread.more")} icon={<Ellipsis aria-hidden="true" />} />}>
        {wider.map((audience) => (
          <MenuItem key={audience} icon={<Send aria-hidden="true" />} onAction={() => setReleasing(audience)}>
            {t(shareWords[audience])}
          </MenuItem>
        ))}
        <MenuItem icon={<Link2 aria-hidden="true" />} onAction={() => void copy()}>
          {t("thread.copyLink")}
        </MenuItem>
        <MenuItem icon={<History aria-hidden="true" />} onAction={() => setVersions(true)}>
          {t("thread.versions")}
        </MenuItem>
        {abilities.handle && (
          <MenuItem tone="danger" icon={<Undo2 aria-hidden="true" />} onAction={() => setWithdrawing(true)}>
            {t("thread.withdraw")}
          </MenuItem>
        )}
      </Menu>
      {versions && (
        <Suspense fallback={null}>
          <VersionsDialog title={t("thread.versions")} document={`annotation/${annotation.id}`} isOpen onOpenChange={setVersions} />
        </Suspense>
      )}
      <ReleaseDialog annotation={annotation} consultation={consultation} to={releasing} onClose={() => setReleasing(null)} />
      <AlertDialog
        isOpen={withdrawing}
        onOpenChange={setWithdrawing}
        title={t("withdrawDialog.title")}
        confirm={t("withdrawDialog.confirm")}
        onConfirm={withdraw}
      >
        <p>{t("withdrawDialog.text")}</p>
      </AlertDialog>
    </>
  );
};

export default ThreadMenu;
