import Copy from "lucide-react/icons/copy";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { v7 as uuid } from "uuid";
import type { ActionAnswer } from "../../http/respond.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { Banner } from "../ui/banner.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";
import { toast } from "../ui/toast.ts";
import { useSaving } from "./use-saving.ts";

/** Makes an access token and shows it, once and only while it is in force. */
export const NewToken = ({ inForce }: { readonly inForce: readonly string[] }) => {
  const { t } = useTranslation("account");
  const creating = useSaving<ActionAnswer<{ readonly id: string; readonly token: string }>>();
  const [name, setName] = useState("");
  const [madeName, setMadeName] = useState("");
  const shown = useRef<HTMLDivElement>(null);
  const answer = creating.state === "idle" && creating.data?.ok ? creating.data.value : null;
  const made = answer && inForce.includes(answer.id) ? answer : null;

  // The new token is what one came for: take the reader there.
  const madeId = made?.id;
  useEffect(() => {
    if (madeId !== undefined) shown.current?.focus();
  }, [madeId]);

  const create = (event: FormEvent) => {
    event.preventDefault();
    setMadeName(name);
    void creating.save({ intent: "create", id: uuid(), name }, "/account/tokens");
  };
  const copy = async (token: string) => {
    try {
      await navigator.clipboard.writeText(token);
      toast({ tone: "success", text: t("tokens.copied") });
    } catch {
      toast({ tone: "danger", text: t("tokens.copyFailed") });
    }
  };

  return (
    <>
      {creating.data && !creating.data.ok && (
        <div className="account-banner">
          <Banner tone="danger" announce>
            {creating.data.message}
          </Banner>
        </div>
      )}
      {made && (
        <div ref={shown} tabIndex={-1} className="account-banner">
          <Banner tone="success" title={t("tokens.createdTitle", { name: madeName })}>
            {t("tokens.createdText")}
            <div className="new-token">
              <div className="new-token__row">
                <code aria-label={t("tokens.key")}>{made.token}</code>
                <Button icon={<Copy aria-hidden="true" />} onPress={() => void copy(made.token)}>
                  {t("tokens.copy")}
                </Button>
              </div>
            </div>
          </Banner>
        </div>
      )}
      <form className="token-form" onSubmit={create}>
        <TextField label={t("tokens.name")} placeholder={t("tokens.namePlaceholder")} value={name} onChange={setName} isRequired maxLength={80} />
        <Button type="submit" isDisabled={name.trim() === ""} isPending={creating.isPending}>
          {t("tokens.create")}
        </Button>
      </form>
    </>
  );
};
