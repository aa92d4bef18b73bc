import { useRevalidator } from "@remix-run/react";
import Trash2 from "lucide-react/icons/trash";
import Upload from "lucide-react/icons/upload";
import { templateBounds, type Logo } from "../../../domain/response/template.ts";
import { Button } from "../../components/ui/button.tsx";
import { FileButton } from "../../components/ui/file-button.tsx";
import { toast } from "../../components/ui/toast.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useCommand } from "../../live/use-command.ts";
import { useRefusal } from "../../live/use-refusal.ts";

/** A file as base64, without the address in front of it. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable file"));
    reader.readAsDataURL(file);
  });

/** The logo of the page header. Kept at once, apart from the rest of the template. */
export const LogoField = ({ bodyId, logo }: { readonly bodyId: string; readonly logo: Logo | null }) => {
  const { t } = useTranslation("admin");
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const revalidator = useRevalidator();
  const set = async (image: string | null) => {
    const result = await send("template.set-logo", { bodyId, image });
    if (!result.ok) return tellRefusal(result.refusal);
    toast({ tone: "success", text: t(image === null ? "template.logoRemoved" : "template.logoSaved") });
    revalidator.revalidate();
  };
  const choose = async (file: File) => {
    if (file.size > templateBounds.logoBytes) return tellRefusal({ code: "file.too-large" });
    await set(await base64Of(file));
  };
  return (
    <div className="template__logo">
      <p>
        <strong>{t("template.logo")}</strong> {t("template.logoHelp", { kb: templateBounds.logoBytes / 1000, pixels: templateBounds.logoPixels })}
      </p>
      {logo && <img src={`data:${logo.contentType};base64,${logo.base64}`} alt={t("template.logo")} width={logo.width} height={logo.height} />}
      <div className="template__presets">
        <FileButton
          accept="image/png,image/jpeg"
          size="s"
          icon={<Upload aria-hidden="true" />}
          isPending={pending}
          onChosen={(file) => void choose(file)}
        >
          {t("template.chooseLogo")}
        </FileButton>
        {logo && (
          <Button size="s" icon={<Trash2 aria-hidden="true" />} onPress={() => void set(null)}>
            {t("template.removeLogo")}
          </Button>
        )}
      </div>
    </div>
  );
};
