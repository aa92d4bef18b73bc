import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useSteadySave } from "./use-steady-save.ts";

describe("what is said of saving", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const shown = (first: string) => renderHook(({ state }) => useSteadySave(state), { initialProps: { state: first } });

  it("stays at saving between letters, and says saved when all has rested", () => {
    const { result, rerender } = shown("saved");
    expect(result.current).toBe("saved");
    for (let letter = 0; letter < 5; letter++) {
      rerender({ state: "saving" });
      expect(result.current).toBe("saving");
      rerender({ state: "saved" });
      expect(result.current).toBe("saving");
      act(() => void vi.advanceTimersByTime(200));
      expect(result.current).toBe("saving");
    }
    act(() => void vi.advanceTimersByTime(1_000));
    expect(result.current).toBe("saved");
  });

  it("never says saved of what is not, and tells of everything else at once", () => {
    const { result, rerender } = shown("connecting");
    rerender({ state: "saved" });
    expect(result.current).toBe("saved");
    for (const state of ["saving", "offline", "saving", "refused"]) {
      rerender({ state });
      expect(result.current).toBe(state);
      act(() => void vi.advanceTimersByTime(2_000));
      expect(result.current).toBe(state);
    }
  });
});
