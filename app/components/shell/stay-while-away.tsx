import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useConnection, useLive } from "../../live/consultation-live.tsx";
import { useStay } from "./use-stay.ts";
import { fetchScripts } from "./view-files.ts";

/**
 * Keeps the view that one is in while the server cannot be reached. In the moments before the loss is noticed another view is gone to when
 * its script is there, and says itself what is wrong (`ErrorView`); without the script Remix would load the page anew, and leave nothing but the browser's own.
 */
const StayWhileAway = () => {
  const { session } = useLive();
  const connection = useConnection();
  useStay({ isAway: () => (connection === "offline" || !navigator.onLine) && session.standing() === "mine", reach: fetchScripts });

  // A view that could not be fetched comes by itself when the server can be reached again.
  const { revalidate } = useRevalidator();
  const before = useRef(connection);
  useEffect(() => {
    if (before.current === "offline" && connection === "online" && document.querySelector("[data-retry]")) revalidate();
    before.current = connection;
  }, [connection, revalidate]);
  return null;
};

export default StayWhileAway;
