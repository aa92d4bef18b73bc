import CheckCheck from "lucide-react/icons/check-check";
import Inbox from "lucide-react/icons/inbox";
import SearchX from "lucide-react/icons/search-x";
import { ButtonLink } from "../components/ui/button-link.tsx";
import { EmptyState } from "../components/ui/empty-state.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { noFilter, type ReviewFilter } from "./review-filter.ts";

type Props = {
  readonly hasEntries: boolean;
  readonly filter: ReviewFilter;
  readonly base: string;
  /** Whether what was accepted is this person's to bring into the response. */
  readonly consolidates: boolean;
};

/** Why the list is empty: nobody has written, everything is done, or the selection is too narrow. */
export const ReviewEmpty = ({ hasEntries, filter, base, consolidates }: Props) => {
  const { t } = useTranslation("review");
  if (!hasEntries) {
    return (
      <EmptyState icon={<Inbox />} title={t("list.nothingYet")}>
        {t("list.nothingYetText")}
      </EmptyState>
    );
  }
  const isPlain = filter.state === "open" && Object.entries(noFilter).every(([key, value]) => filter[key as keyof ReviewFilter] === value);
  return isPlain ? (
    <EmptyState
      icon={<CheckCheck />}
      title={t("list.allSettled")}
      action={
        consolidates ? (
          <ButtonLink to={`${base}/consolidate`}>{t("list.toConsolidate")}</ButtonLink>
        ) : (
          <ButtonLink to={`${base}/response`}>{t("list.toResponse")}</ButtonLink>
        )
      }
    >
      {t(consolidates ? "list.allSettledText" : "list.allSettledForOthers")}
    </EmptyState>
  ) : (
    <EmptyState icon={<SearchX />} title={t("list.noMatch")}>
      {t("list.noMatchText")}
    </EmptyState>
  );
};
