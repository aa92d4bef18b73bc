import { whoIsSignedIn } from "../../live/session.ts";
import { useStay } from "./use-stay.ts";

const isAway = (): boolean => !navigator.onLine;

/** Keeps a page outside a consultation, where nothing else tells of the connection: the server is asked whether it is there before one goes on. */
const StayOutside = () => {
  useStay({ isAway, reach: whoIsSignedIn });
  return null;
};

export default StayOutside;
