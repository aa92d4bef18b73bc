import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { buttonClass, type ButtonLook } from "./button-look.ts";
import { classNames } from "./class-names.ts";
import { Tooltip } from "./tooltip.tsx";

export type IconButtonProps = Omit<AriaButtonProps, "children" | "className" | "aria-label"> &
  ButtonLook & { readonly label: string; readonly icon: ReactNode; readonly className?: string };

/** A button that is an icon. Its name is always there for assistive technology, and as a tooltip for everybody else. */
export const IconButton = ({ label, icon, variant = "quiet", size, className, ...props }: IconButtonProps) => (
  <Tooltip text={label}>
    <AriaButton {...props} aria-label={label} className={buttonClass({ variant, size }, classNames("button--icon", className))}>
      {icon}
    </AriaButton>
  </Tooltip>
);
