import { memo, useContext, useEffect, useRef, useState } from "react";
import { Spinner } from "../components/ui/spinner.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { createDraftIndex, type DraftIndex } from "./dom/draft-index.ts";
import { DraftHtml } from "./draft-html-context.ts";
import "./draft.css";

type Props = {
  /** The draft in the page, or null when it goes. */
  readonly onIndex: (index: DraftIndex | null) => void;
};

/**
 * The draft as the server sent it. React neither makes nor compares what is inside: thousands of elements that never change would cost
 * every visit a second. When the page was reached without a document from the server, the text is fetched from one.
 */
export const DraftSheet = memo(function DraftSheet({ onIndex }: Props) {
  const { t } = useTranslation("reading");
  const html = useContext(DraftHtml);
  const root = useRef<HTMLElement>(null);
  const [fetching, setFetching] = useState(false);
  const [failed, setFailed] = useState<unknown>();

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const asked = new AbortController();
    const use = (): void => onIndex(createDraftIndex(element));
    if (element.firstElementChild) use();
    else {
      setFetching(true);
      fetchDraft(asked.signal).then(
        (text) => {
          element.innerHTML = text;
          setFetching(false);
          use();
        },
        (error: unknown) => {
          if (!asked.signal.aborted) setFailed(error);
        },
      );
    }
    return () => {
      asked.abort();
      onIndex(null);
    };
  }, [onIndex]);

  // For the view's error boundary, which says why and offers another try.
  if (failed !== undefined) throw failed;
  return (
    <>
      {fetching && <Spinner label={t("draft.loading")} />}
      <article
        ref={root}
        className="draft"
        lang="sv"
        aria-label={t("draft.label")}
        dangerouslySetInnerHTML={{ __html: html }}
        suppressHydrationWarning
      />
    </>
  );
});

const fetchDraft = async (signal: AbortSignal): Promise<string> => {
  const response = await fetch(location.pathname, { signal, headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const draft = page.querySelector("article.draft");
  if (!response.ok || !draft) throw new Error("The page holds no draft");
  return draft.innerHTML;
};
