import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "../root.tsx";

/** What every page knows: who asks, in which language and theme, and which day it is where the server counts days. */
export const useRootData = () => useRouteLoaderData<typeof loader>("root");
