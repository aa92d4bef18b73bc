import { lazy, useEffect, useState, type ComponentType, type LazyExoticComponent } from "react";
import { useTranslation } from "../i18n/use-translation.ts";

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;
type Part<Props> = LazyExoticComponent<ComponentType<Props>>;

/** As React's `lazy`, for what somebody has asked for: where its script cannot be fetched that is said in its place, until it can be. */
export const lazyPart = <Props extends object>(load: Load<Props>): Part<Props> => lazy(() => load().catch(() => ({ default: later(load, Missing) })));

/** As React's `lazy`, for what a page can be without: nothing stands in its place until its script can be fetched. */
export const lazyExtra = <Props extends object>(load: Load<Props>): Part<Props> => lazy(() => load().catch(() => ({ default: later(load, Nothing) })));

/**
 * Tries again at once, when the network comes back, and whenever the part is wanted anew. Browsers of before 2026 remember a module that
 * failed and do not fetch it again before the page is reloaded (whatwg/html#10327).
 */
const later =
  <Props extends object>(load: Load<Props>, Meanwhile: ComponentType): ComponentType<Props> =>
  (props) => {
    const [Fetched, setFetched] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      const retry = (): void =>
        void load().then(
          (part) => setFetched(() => part.default),
          () => undefined,
        );
      retry();
      addEventListener("online", retry);
      return () => removeEventListener("online", retry);
    }, []);
    return Fetched ? <Fetched {...props} /> : <Meanwhile />;
  };

const Nothing = () => null;

const Missing = () => {
  const { t } = useTranslation();
  return <p role="status">{t("part.missing")}</p>;
};
