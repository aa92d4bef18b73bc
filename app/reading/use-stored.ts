import { useEffect, useState } from "react";

/** A choice of this browser, kept between visits. The server and the first render know only the default. */
export const useStored = <Value extends string>(key: string, initial: Value, values: readonly Value[]): readonly [Value, (value: Value) => void] => {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const kept = values.find((v) => v === localStorage.getItem(key));
    if (kept !== undefined) setValue(kept);
    // The values are a constant of the caller.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  const store = (next: Value): void => {
    setValue(next);
    localStorage.setItem(key, next);
  };
  return [value, store];
};
