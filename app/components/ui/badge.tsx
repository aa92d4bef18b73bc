import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import "./badge.css";

export type BadgeTone = "neutral" | "accent" | "success" | "warning" | "danger";

/** A word or a number on something. Its tone is never the only thing it says. */
export const Badge = ({ tone = "neutral", icon, children }: { readonly tone?: BadgeTone; readonly icon?: ReactNode; readonly children: ReactNode }) => (
  <span className={classNames("badge", `badge--${tone}`)}>
    {icon}
    {children}
  </span>
);
