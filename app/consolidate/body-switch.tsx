import { useNavigate } from "@remix-run/react";
import { SegmentedControl } from "../components/ui/segmented-control.tsx";
import type { MyBody } from "../../server/queries/consultation/consultations.ts";
import { useTranslation } from "../i18n/use-translation.ts";

/** Whose response is shown, for who belongs to several of the asked bodies. */
export const BodySwitch = ({ bodies, current }: { readonly bodies: readonly MyBody[]; readonly current: string }) => {
  const { t } = useTranslation("response");
  const navigate = useNavigate();
  if (bodies.length < 2) return null;
  return (
    <SegmentedControl<string>
      size="s"
      label={t("body.choose")}
      value={current}
      onChange={(bodyId) => navigate(`?body=${bodyId}`)}
      options={bodies.map(({ bodyId, bodyName }) => ({ id: bodyId, label: bodyName }))}
    />
  );
};
