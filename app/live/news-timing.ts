/**
 * Chooses when a page is told of other people's news, since each telling has it drawn anew: at once when it is long ago, together when
 * many write, and between two letters of whoever is writing.
 */
import { whenIdle } from "./when-idle.ts";

/** Milliseconds between two tellings while many write. */
const togetherMs = 250;

/** So many more they wait at most for a moment in which the browser has nothing else to do. */
const patienceMs = 500;

/** Half a frame, which is what a page takes to be told. */
const freeMs = 8;

/** Whoever has written a letter so recently is writing, and is told in a pause, or after a letter so long after the last telling. */
const pauseMs = 400;
const writingMs = 2_000;

export type NewsTiming = {
  /** There are news. */
  readonly came: () => void;
  /** Tells at once, with what waited. */
  readonly tellNow: () => void;
  /** The reader has written a letter. */
  readonly typed: () => void;
  /** The letter is on the screen: until the next there is more time than at any other moment. */
  readonly letterShown: () => void;
};

export const createNewsTiming = (tell: () => void): NewsTiming => {
  let toldAt = -Infinity;
  let typedAt = -Infinity;
  let takeBack: (() => void) | undefined;
  let isForNextLetter = false;

  const tellNow = (): void => {
    takeBack?.();
    takeBack = undefined;
    isForNextLetter = false;
    toldAt = performance.now();
    tell();
  };
  /** Milliseconds until news may be told. */
  const left = (): number => Math.max(toldAt + togetherMs, Math.min(typedAt + pauseMs, toldAt + writingMs)) - performance.now();
  const waitFor = (milliseconds: number): void => {
    const timer = setTimeout(wait, milliseconds);
    takeBack = () => clearTimeout(timer);
  };
  const wait = (): void => {
    const milliseconds = left();
    const untilPause = typedAt + pauseMs - performance.now();
    isForNextLetter = milliseconds <= 0 && untilPause > 0;
    if (milliseconds > 0) waitFor(milliseconds);
    else if (isForNextLetter) waitFor(untilPause);
    else takeBack = whenIdle(tellNow, { timeout: patienceMs, free: freeMs });
  };
  return {
    came: () => {
      if (takeBack) return;
      if (left() <= 0 && performance.now() >= typedAt + pauseMs) tellNow();
      else wait();
    },
    tellNow,
    typed: () => {
      typedAt = performance.now();
    },
    letterShown: () => {
      if (isForNextLetter) tellNow();
    },
  };
};
