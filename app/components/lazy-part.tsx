import { lazy, useEffect, useState, type ComponentType, type LazyExoticComponent } from "react";
import { useTranslation } from "../i18n/use-translation.ts";

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;
type Part<Props> = LazyExoticComponent<ComponentType<Props>>;

/**
 * How often a script that could not be fetched is tried again, in milliseconds; also when the network comes back. Browsers of before 2026
 * remember a module that failed and do not fetch it again before the page is reloaded (whatwg/html#10327).
 */
const retryMs = 15_000;

/** As React's `lazy`, for what somebody has asked for: where its script cannot be fetched that is said in its place, until it can be. */
export const lazyPart = <Props extends object>(load: Load<Props>): Part<Props> => lazy(() => load().catch(() => ({ default: later(load, Missing) })));

/** As React's `lazy`, for what a page can be without: nothing stands in its place until its script can be fetched. */
export const lazyExtra = <Props extends object>(load: Load<Props>): Part<Props> => lazy(() => load().catch(() => ({ default: later(load, Nothing) })));

const later = <Props extends object>(load: Load<Props>, Meanwhile: ComponentType): ComponentType<Props> => {
  let fetched: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [Fetched, setFetched] = useState(() => fetched);
    useEffect(() => {
      if (Fetched) return;
      const keep = (part: { readonly default: ComponentType<Props> }): void => {
        fetched = part.default;
        setFetched(() => part.default);
      };
      const retry = (): void => void load().then(keep, () => undefined);
      const timer = setInterval(retry, retryMs);
      addEventListener("online", retry);
      return () => {
        clearInterval(timer);
        removeEventListener("online", retry);
      };
    }, [Fetched]);
    return Fetched ? <Fetched {...props} /> : <Meanwhile />;
  };
};

const Nothing = () => null;

const Missing = () => {
  const { t } = useTranslation();
  return <p role="status">{t("part.missing")}</p>;
};
