import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { Suggestion } from "../threads/suggestion.tsx";
import { Time } from "../threads/time.tsx";
import { useThread } from "../threads/use-thread.ts";
import type { DraftIndex } from "./dom/draft-index.ts";
import type { PlaceName } from "./place-name.ts";
import { usePrint } from "./use-print.ts";
import "./print-list.css";

type Props = { readonly index: DraftIndex; readonly annotations: readonly AnnotationView[]; readonly placeName: PlaceName; readonly onDone: () => void };

/** The comments as a numbered list, on paper only, which is printed when this is shown: the numbers are those that stand at the paragraphs. */
const PrintList = ({ index, annotations, placeName, onDone }: Props) => {
  const { t } = useTranslation("reading");
  usePrint(index, annotations, onDone);
  return (
    <section className="print-list" aria-hidden="true">
      <h2>{t("print.heading", { count: annotations.length })}</h2>
      <ol>
        {annotations.map((a) => (
          <Printed key={a.id} annotation={a} place={placeName(a.target).name} />
        ))}
      </ol>
    </section>
  );
};

const Printed = ({ annotation: a, place }: { readonly annotation: AnnotationView; readonly place: string }) => {
  const { t } = useTranslation("reading");
  const { t: common } = useTranslation("common");
  return (
    <li className="print-list__comment">
      <p className="print-list__head">
        <strong>{place}</strong> · {common(`kind.${a.kind}`)} · {a.authorName}, {a.unitName ?? a.bodyName}, <Time at={a.submittedAt ?? a.createdAt} />
      </p>
      {a.target.type === "range" && <q lang="sv">{a.quote.exact}</q>}
      {a.state === "withdrawn" ? (
        <p>{t("thread.withdrawn")}</p>
      ) : (
        <>
          <div lang="sv" dangerouslySetInnerHTML={{ __html: a.html }} />
          <Suggestion annotation={a} />
        </>
      )}
      {a.tags.length > 0 && <p className="print-list__head">{a.tags.join(", ")}</p>}
      {a.disposition && (
        <p>
          <strong>{common(`standing.${a.disposition.outcome}`)}</strong> {a.disposition.reason}
        </p>
      )}
      {a.replyCount > 0 && <PrintedReplies annotation={a} />}
    </li>
  );
};

const PrintedReplies = ({ annotation }: { readonly annotation: AnnotationView }) => {
  const { detail } = useThread(annotation);
  return (
    <ul>
      {(detail?.replies ?? [])
        .filter((reply) => !reply.withdrawn)
        .map((reply) => (
          <li key={reply.id} lang="sv">
            <strong>{reply.authorName}:</strong> {reply.text}
          </li>
        ))}
    </ul>
  );
};

export default PrintList;
