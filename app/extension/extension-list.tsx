import type { Extension } from "../../domain/consultation/extension.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useFormats } from "../sender/use-formats.ts";

type Props = {
  readonly summary: string;
  readonly extensions: readonly Extension[];
  /** Names the body before each; left out where there is one. */
  readonly bodyName?: (bodyId: string) => string;
};

/** Requests that are not waiting any more, a line each with the words of both sides, folded away. */
export const ExtensionList = ({ summary, extensions, bodyName }: Props) => {
  const { t } = useTranslation("extension");
  const { day, moment } = useFormats();
  return (
    <details className="extension__earlier">
      <summary>{summary}</summary>
      <ul>
        {extensions.map((e) => {
          const state = t(`states.${e.state}`, { day: e.grantedDay ? day(e.grantedDay) : "" });
          const line = t("line", { name: e.askedByName, at: moment(e.askedAt), day: day(e.wantedDay), state });
          return (
            <li key={e.id}>
              <p>{bodyName ? t("lineOf", { body: bodyName(e.bodyId), line }) : line}</p>
              <blockquote className="extension__words" lang="sv">{e.reason}</blockquote>
              {e.answer !== "" && <blockquote className="extension__words extension__words--answer" lang="sv">{e.answer}</blockquote>}
            </li>
          );
        })}
      </ul>
    </details>
  );
};
