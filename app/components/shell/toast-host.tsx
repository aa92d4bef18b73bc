import { Suspense } from "react";
import { lazyExtra } from "../lazy-part.tsx";
import { useAtRest } from "./use-at-rest.ts";

const ToastRegion = lazyExtra(async () => ({ default: (await import("../ui/toast-region.tsx")).ToastRegion }));

/** Makes room for toasts once the page has come to rest: early enough to be there when the network goes, too late to delay anything. */
export const ToastHost = () => {
  if (!useAtRest()) return null;
  return (
    <Suspense fallback={null}>
      <ToastRegion />
    </Suspense>
  );
};
