import { useEffect } from "react";

/** Marks the page once its view answers to what is pressed. Last in the innermost boundary that a view waits in, whose effects have run by then. */
export const Alive = () => {
  useEffect(() => {
    document.documentElement.dataset["alive"] = "";
  }, []);
  return null;
};
