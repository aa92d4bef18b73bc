import { useSyncExternalStore } from "react";

const key = "samsvar.review.letter-keys";
const changed = "samsvar:letter-keys";

const subscribe = (listener: () => void) => {
  window.addEventListener("storage", listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener("storage", listener);
    window.removeEventListener(changed, listener);
  };
};

/** Storage may be closed to the page; then the choice lasts as long as nothing is remembered, which is: on. */
const read = (): boolean => {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
};

const write = (on: boolean): void => {
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, "off");
  } catch {
    return;
  }
  window.dispatchEvent(new Event(changed));
};

/** Whether single letters act as keys on this device. WCAG 2.1.4 asks that they can be turned off. */
export const useLetterKeys = (): readonly [on: boolean, set: (on: boolean) => void] => [
  useSyncExternalStore(subscribe, read, () => true),
  write,
];
