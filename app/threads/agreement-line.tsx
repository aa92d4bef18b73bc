import type { Agreement } from "../../domain/annotation/agreement.ts";
import { useTranslation } from "../i18n/use-translation.ts";

/** Who agrees: one's own body's people by name, other bodies by number. */
export const AgreementLine = ({ agreements }: { readonly agreements: readonly Agreement[] }) => {
  const { t, i18n } = useTranslation("reading");
  const list = new Intl.ListFormat(i18n.language, { type: "conjunction" });
  const who = agreements.flatMap(({ names, bodyName, count }) =>
    names.length > 0 ? names : [t("tools.agreeingElsewhere", { body: bodyName, count })],
  );
  return <p className="thread-tools__line">{t("tools.agreeing", { who: list.format(who) })}</p>;
};
