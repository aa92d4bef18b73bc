import { classNames } from "./class-names.ts";
import "./button.css";

export type ButtonLook = {
  /** One primary per view; `quiet` has no frame until pointed at; `danger` for what cannot be taken back. */
  readonly variant?: "primary" | "secondary" | "quiet" | "danger" | undefined;
  readonly size?: "s" | "m" | undefined;
};

/** The classes of a button's look, for what is a button or looks like one. */
export const buttonClass = ({ variant = "secondary", size = "m" }: ButtonLook, className?: string): string =>
  classNames("button", `button--${variant}`, size === "s" && "button--s", className);
