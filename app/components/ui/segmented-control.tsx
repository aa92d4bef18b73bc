import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup, type Key } from "react-aria-components/ToggleButtonGroup";
import { classNames } from "./class-names.ts";
import "./segmented-control.css";

export type SegmentedControlProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly id: Value; readonly label: ReactNode }[];
  readonly size?: "s" | "m";
  readonly className?: string;
};

/** One of two to five views or settings, in force at once. One is always chosen. */
export const SegmentedControl = <Value extends string>({ label, value, onChange, options, size = "m", className }: SegmentedControlProps<Value>) => (
  <ToggleButtonGroup
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={(keys: Set<Key>) => {
      const chosen = options.find((option) => keys.has(option.id));
      if (chosen && chosen.id !== value) onChange(chosen.id);
    }}
    className={classNames("segments", `segments--${size}`, className)}
  >
    {options.map((option) => (
      <ToggleButton key={option.id} id={option.id} className="segments__segment">
        {option.label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
