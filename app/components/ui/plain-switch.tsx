import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import "./toggle.css";

type Props = {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly className?: string;
  readonly children: ReactNode;
};

/** On or off, in force at once: the switch of a page's first view, the browser's own. */
export const PlainSwitch = ({ isSelected, onChange, className, children }: Props) => (
  <label className={classNames("toggle", className)} data-selected={isSelected || undefined}>
    <input type="checkbox" role="switch" className="visually-hidden" checked={isSelected} onChange={(event) => onChange(event.target.checked)} />
    <span className="toggle__track" aria-hidden="true" />
    {children}
  </label>
);
