import Send from "lucide-react/icons/send";
import type { ReleaseEntry } from "../../server/queries/annotation/annotations.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useTimeText } from "./time.tsx";
import "./release-list.css";

const words = { own: "release.toBody", unit: "release.toUnit", body: "release.toBody", all: "release.toAll" } as const;

/** By whom and when a thread was shared with more people. */
export const ReleaseList = ({ releases }: { readonly releases: readonly ReleaseEntry[] }) => {
  const { t } = useTranslation("reading");
  const timeOf = useTimeText();
  if (releases.length === 0) return null;
  return (
    <ul className="release-list">
      {releases.map((release) => (
        <li key={release.at}>
          <Send aria-hidden="true" />
          {t(words[release.audience], { name: release.byName, time: timeOf(release.at) })}
        </li>
      ))}
    </ul>
  );
};
