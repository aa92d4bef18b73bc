import { useLayoutEffect, useRef, useState, type RefObject } from "react";

type Field = { readonly value: string };

type Props = {
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
};

/**
 * The value of a field that may have been typed into (or filled in by a password manager) before the page's script arrived. React would put
 * back the value it was rendered with at its next draw; this takes over what stands there instead.
 */
export const useTypedValue = <Element extends Field>({ value, defaultValue = "", onChange }: Props) => {
  const field: RefObject<Element> = useRef<Element>(null);
  const [typed, setTyped] = useState(defaultValue);
  useLayoutEffect(() => {
    const there = field.current?.value;
    if (there) setTyped(there);
  }, []);
  return {
    field,
    value: value ?? typed,
    onChange: (next: string): void => {
      setTyped(next);
      onChange?.(next);
    },
  };
};
