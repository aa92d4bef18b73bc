/** Where the keyboard goes when something of the reading view opens, closes or gives way. */

/** Once what is to be shown is there: a thread that was just sent comes with the server's word. */
export const focusSoon = (selector: string): void => {
  const until = performance.now() + 5_000;
  const look = (): void => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) element.focus({ preventScroll: true });
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(() => requestAnimationFrame(look));
};

/** Back to where one was when something was opened. False where that is gone, or was nowhere. */
export const comeBack = (opener: { current: Element | null }): boolean => {
  const back = opener.current;
  opener.current = null;
  if (!(back instanceof HTMLElement) || !back.isConnected || back === document.body) return false;
  back.focus({ preventScroll: true });
  return true;
};
