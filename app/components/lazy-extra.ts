import { lazy, type ComponentType, type LazyExoticComponent } from "react";

/** As React's `lazy`, for what a page can be without: where its script cannot be fetched, nothing stands in its place. */
export const lazyExtra = <Props>(load: () => Promise<{ readonly default: ComponentType<Props> }>): LazyExoticComponent<ComponentType<Props>> =>
  lazy(() => load().catch(() => ({ default: (() => null) as ComponentType<Props> })));
