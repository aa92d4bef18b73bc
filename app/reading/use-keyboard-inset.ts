import { useEffect } from "react";

type Viewport = Pick<VisualViewport, "height" | "offsetTop" | "scale">;

/**
 * How many pixels of the window's foot a keyboard on the screen covers. Nothing while the page is enlarged, for then less of it is seen without
 * any keyboard, nor where the window itself shrinks for the keyboard, as the page asks browsers to do.
 */
export const keyboardInset = (windowHeight: number, { height, offsetTop, scale }: Viewport): number =>
  Math.abs(scale - 1) > 0.01 ? 0 : Math.max(0, Math.round(windowHeight - height - offsetTop));

/** Keeps what stands at the window's foot above the keyboard, in browsers that lay it over the page: `--keyboard`, a length. */
export const useKeyboardInset = (): void => {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const { style } = document.documentElement;
    const tell = (): void => style.setProperty("--keyboard", `${keyboardInset(window.innerHeight, viewport)}px`);
    tell();
    viewport.addEventListener("resize", tell);
    viewport.addEventListener("scroll", tell);
    return () => {
      viewport.removeEventListener("resize", tell);
      viewport.removeEventListener("scroll", tell);
      style.removeProperty("--keyboard");
    };
  }, []);
};
