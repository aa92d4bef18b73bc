import { useState } from "react";
import type { ActionAnswer } from "../../http/respond.ts";
import { formatMoment } from "../../i18n/format.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { AlertDialog } from "../ui/alert-dialog.tsx";
import { Banner } from "../ui/banner.tsx";
import { Button } from "../ui/button.tsx";
import { NewToken } from "./new-token.tsx";
import { Sheet } from "./sheet.tsx";
import { useSaving } from "./use-saving.ts";
import "./account.css";

export type ListedToken = { readonly id: string; readonly name: string; readonly createdAt: string; readonly lastUsedAt: string | null };

/** One's own access tokens: made here, shown once, revoked here. */
export const AccessTokens = ({ tokens }: { readonly tokens: readonly ListedToken[] }) => {
  const { t, i18n } = useTranslation("account");
  const revoking = useSaving<ActionAnswer<unknown>>();
  const [asked, setAsked] = useState<ListedToken | null>(null);
  const times = (token: ListedToken) =>
    [
      t("tokens.created", { day: formatMoment(token.createdAt, i18n.language) }),
      token.lastUsedAt === null ? t("tokens.neverUsed") : t("tokens.lastUsed", { day: formatMoment(token.lastUsedAt, i18n.language) }),
    ].join(", ");
  return (
    <Sheet title={t("tokens.title")} text={t("tokens.text")}>
      {revoking.data && (
        <div className="account-banner">
          <Banner tone={revoking.data.ok ? "success" : "danger"} announce>
            {revoking.data.ok ? t("tokens.revoked") : revoking.data.message}
          </Banner>
        </div>
      )}
      {tokens.length === 0 && <p className="sheet__text">{t("tokens.none")}</p>}
      {tokens.length > 0 && (
        <ul className="token-list">
          {tokens.map((token) => (
            <li key={token.id} className="token-list__token">
              <div>
                <div className="token-list__name">{token.name}</div>
                <div className="token-list__times">{times(token)}</div>
              </div>
              <Button size="s" aria-label={t("tokens.revokeNamed", { name: token.name })} onPress={() => setAsked(token)}>
                {t("tokens.revoke")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewToken inForce={tokens.map((token) => token.id)} />
      {asked && (
        <AlertDialog
          isOpen
          onOpenChange={(isOpen) => !isOpen && setAsked(null)}
          title={t("tokens.revokeTitle", { name: asked.name })}
          confirm={t("tokens.revoke")}
          onConfirm={() => revoking.save({ intent: "revoke", id: asked.id }, "/account/tokens")}
        >
          {t("tokens.revokeText")}
        </AlertDialog>
      )}
    </Sheet>
  );
};
