import Check from "lucide-react/icons/check";
import Minus from "lucide-react/icons/minus";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components/Checkbox";
import { classNames } from "./class-names.ts";
import "./toggle.css";

export type CheckboxProps = Omit<AriaCheckboxProps, "children" | "className"> & { readonly children?: ReactNode; readonly className?: string };

/** Yes or no, as part of a form or a list. Without children it needs an `aria-label`. */
export const Checkbox = ({ children, className, ...props }: CheckboxProps) => (
  <AriaCheckbox {...props} className={classNames("toggle", className)}>
    {({ isIndeterminate, isSelected }) => (
      <>
        <span className="toggle__box" aria-hidden="true">
          {isIndeterminate ? <Minus /> : isSelected ? <Check /> : null}
        </span>
        {children}
      </>
    )}
  </AriaCheckbox>
);
