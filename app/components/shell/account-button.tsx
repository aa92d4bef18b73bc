import { lazy, Suspense, useState } from "react";
import { colorOf } from "../../../domain/people/color.ts";
import type { Actor } from "../../../domain/people/actor.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { Avatar } from "../ui/avatar.tsx";
import { toast } from "../ui/toast.ts";
import "./account-menu.css";

const loadMenu = () => import("./account-menu.tsx");
const fetchMenu = (): void => void loadMenu().catch(() => undefined);
const AccountMenu = lazy(async () => ({ default: (await loadMenu()).AccountMenu }));

/** The way to the account menu. The menu's script is fetched when somebody reaches for it, so that no page waits for it. */
export const AccountButton = ({ actor }: { readonly actor: Actor }) => {
  const { t } = useTranslation();
  const [isWanted, setWanted] = useState(false);
  const want = (): void =>
    void loadMenu().then(
      () => setWanted(true),
      () => toast({ tone: "danger", text: t("part.missing") }),
    );
  const closed = (
    <button
      type="button"
      className="account-button"
      aria-haspopup="menu"
      onPointerEnter={fetchMenu}
      onFocus={fetchMenu}
      onClick={want}
    >
      <Avatar name={actor.name} color={colorOf(actor.personId)} />
      <span className="visually-hidden">{t("menu.account", { name: actor.name })}</span>
    </button>
  );
  if (!isWanted) return closed;
  return (
    <Suspense fallback={closed}>
      <AccountMenu actor={actor} />
    </Suspense>
  );
};
