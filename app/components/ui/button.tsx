import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { buttonClass, type ButtonLook } from "./button-look.ts";
import { Spinner } from "./spinner.tsx";

export type ButtonProps = Omit<AriaButtonProps, "children" | "className"> &
  ButtonLook & { readonly icon?: ReactNode; readonly children: ReactNode; readonly className?: string };

/** A button. While `isPending` it keeps its place and its name, takes no press, and shows that work is going on. */
export const Button = ({ variant, size, icon, children, className, ...props }: ButtonProps) => (
  <AriaButton {...props} className={buttonClass({ variant, size }, className)}>
    {props.isPending ? <Spinner size="s" /> : icon}
    {children}
  </AriaButton>
);
