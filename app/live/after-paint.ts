/** Runs something when what is in the page by now has been painted; soon, where nothing is painted, as in a tab that lies behind. */
export const afterPaint = (run: () => void): void => {
  if (document.hidden) setTimeout(run);
  else requestAnimationFrame(() => setTimeout(run));
};
