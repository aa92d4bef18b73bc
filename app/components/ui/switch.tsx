import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components/Switch";
import { classNames } from "./class-names.ts";
import "./toggle.css";

export type SwitchProps = Omit<AriaSwitchProps, "children" | "className"> & { readonly children: ReactNode; readonly className?: string };

/** On or off, in force at once. */
export const Switch = ({ children, className, ...props }: SwitchProps) => (
  <AriaSwitch {...props} className={classNames("toggle", className)}>
    <span className="toggle__track" aria-hidden="true" />
    {children}
  </AriaSwitch>
);
