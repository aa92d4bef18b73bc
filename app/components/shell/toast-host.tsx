import { lazy, Suspense, useEffect, useState } from "react";

const ToastRegion = lazy(async () => ({ default: (await import("../ui/toast-region.tsx")).ToastRegion }));

/** Makes room for toasts once the page has come to rest: early enough to be there when the network goes, too late to delay anything. */
export const ToastHost = () => {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAtRest(true), 1_500);
    return () => clearTimeout(timer);
  }, []);
  if (!isAtRest) return null;
  return (
    <Suspense fallback={null}>
      <ToastRegion />
    </Suspense>
  );
};
