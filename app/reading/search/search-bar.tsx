import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronUp from "lucide-react/icons/chevron-up";
import SearchIcon from "lucide-react/icons/search";
import X from "lucide-react/icons/x";
import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../../domain/ids.ts";
import { IconButton } from "../../components/ui/icon-button.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import type { DraftIndex } from "../dom/draft-index.ts";
import type { DraftView } from "../dom/draft-view.ts";
import { useSearch } from "./use-search.ts";
import "./search-bar.css";

type Props = {
  readonly consultationId: string;
  readonly index: DraftIndex | null;
  readonly view: DraftView | null;
  readonly annotations: ReadonlyMap<AnnotationId, AnnotationView>;
  /** What was searched for last: it is there when one searches again. */
  readonly searchedFor: RefObject<string> & { current: string };
  readonly onThread: (annotation: AnnotationView) => void;
  readonly onClose: () => void;
};

/** Searching in draft and comments: what was found is marked in the text, and stepped through. */
const SearchBar = ({ consultationId, index, view, annotations, searchedFor, onThread, onClose }: Props) => {
  const { t } = useTranslation("reading");
  const field = useRef<HTMLInputElement>(null);
  const { words, state, hits, at, setWords, step } = useSearch(consultationId, index, annotations, searchedFor.current, (hit) => {
    if (hit.type === "thread") onThread(hit.annotation);
    else view?.reveal(hit.target);
  });
  useEffect(() => {
    searchedFor.current = words;
  }, [searchedFor, words]);
  useEffect(() => {
    view?.find(hits.flatMap((hit) => (hit.type === "words" && hit.target.type === "range" ? [hit.target] : [])));
    const here = hits[at];
    view?.emphasise("here", here?.type === "words" ? here.target : null);
    return () => {
      view?.find([]);
      view?.emphasise("here", null);
    };
  }, [view, hits, at]);
  // At once: what is typed meanwhile would be the page's single keys.
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const pressed = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };
  const told = (): string => {
    if (state === "failed") return t("search.failed");
    if (state !== "found") return "";
    if (hits.length === 0) return t("search.none");
    return at < 0 ? t("search.count", { count: hits.length }) : t("search.at", { at: at + 1, count: hits.length });
  };
  return (
    <search className="search-bar">
      <SearchIcon aria-hidden="true" className="search-bar__icon" />
      <input
        ref={field}
        type="search"
        className="search-bar__field"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={pressed}
        placeholder={t("search.placeholder")}
        aria-label={t("search.label")}
        maxLength={200}
        enterKeyHint="search"
      />
      <span className="search-bar__told" role="status">
        {told()}
      </span>
      <IconButton size="s" label={t("search.previous")} icon={<ChevronUp aria-hidden="true" />} isDisabled={hits.length === 0} onPress={() => step(-1)} />
      <IconButton size="s" label={t("search.next")} icon={<ChevronDown aria-hidden="true" />} isDisabled={hits.length === 0} onPress={() => step(1)} />
      <IconButton size="s" label={t("search.close")} icon={<X aria-hidden="true" />} onPress={onClose} />
    </search>
  );
};

export default SearchBar;
