import Copy from "lucide-react/icons/copy";
import { Button } from "../components/ui/button.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";

/** A password to hand over, with a button that copies it where the browser allows. */
export const CopyPassword = ({ password }: { readonly password: string }) => {
  const { t } = useTranslation("admin");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      toast({ tone: "success", text: t("people.copied") });
    } catch {
      toast({ tone: "danger", text: t("people.copyFailed") });
    }
  };
  return (
    <p className="admin-secret">
      <code>{password}</code>
      <Button size="s" icon={<Copy aria-hidden="true" />} onPress={() => void copy()}>
        {t("people.copy")}
      </Button>
    </p>
  );
};
