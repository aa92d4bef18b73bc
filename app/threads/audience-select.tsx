import type { Audience } from "../../domain/annotation/audience.ts";
import { Select } from "../components/ui/select.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useActor } from "../session/use-actor.ts";
import { audiencesFor, type ThreadConsultation } from "./abilities.ts";

const explanations = { own: "audience.ownText", unit: "audience.unitTextOwn", body: "audience.bodyText", all: "audience.allText" } as const;

type Props = { readonly value: Audience; readonly onChange: (audience: Audience) => void; readonly consultation: ThreadConsultation };

/** Who will see the annotation once it is submitted. All bodies can be chosen only while the sender has opened sharing. */
export const AudienceSelect = ({ value, onChange, consultation }: Props) => {
  const { t } = useTranslation("reading");
  const possible = audiencesFor(useActor(), consultation);
  return (
    <Select
      label={t("compose.audience")}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen as Audience)}
      options={possible.map((audience) => ({ id: audience, label: t(`audience.${audience}`), description: t(explanations[audience]) }))}
    />
  );
};
