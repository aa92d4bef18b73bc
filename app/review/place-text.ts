import type { Place } from "../../domain/annotation/place.ts";
import type { Translator } from "../i18n/translator.ts";

/** "Stycke 64", "Saknas efter stycke 12", "Hela förslaget": a place in few words. */
export const placeText = (place: Place, t: Translator<"review">): string => {
  const title = place.path.at(-1) ?? "";
  switch (place.scope) {
    case "document":
      return t("place.document");
    case "gone":
      return t("place.gone");
    case "section":
      return t("place.section", { title });
    case "missing":
      return place.number ? t("place.missingAfter", { number: place.number }) : t("place.missingIn", { title });
    case "block":
    case "range":
      return place.number ? t("place.paragraph", { number: place.number }) : t("place.unnumbered", { title });
  }
};
