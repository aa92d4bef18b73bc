import { Link, type LinkProps } from "@remix-run/react";
import type { ReactNode } from "react";
import { buttonClass, type ButtonLook } from "./button-look.ts";

export type ButtonLinkProps = Omit<LinkProps, "className"> & ButtonLook & { readonly icon?: ReactNode; readonly className?: string };

/** A link that looks like a button, for going somewhere. */
export const ButtonLink = ({ variant, size, icon, children, className, ...props }: ButtonLinkProps) => (
  <Link {...props} className={buttonClass({ variant, size }, className)}>
    {icon}
    {children}
  </Link>
);
