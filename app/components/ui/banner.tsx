import type { LucideIcon } from "lucide-react";
import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import CircleCheck from "lucide-react/icons/circle-check";
import Info from "lucide-react/icons/info";
import TriangleAlert from "lucide-react/icons/triangle-exclamation-point";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import "./banner.css";

export type BannerTone = "info" | "success" | "warning" | "danger";

const icons: Readonly<Record<BannerTone, LucideIcon>> = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

export type BannerProps = {
  readonly tone?: BannerTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** True for what appears as an answer to something the reader did; it is then read out. */
  readonly announce?: boolean;
};

/** Something to know about this view, in place. */
export const Banner = ({ tone = "info", title, children, actions, announce = false }: BannerProps) => {
  const Icon = icons[tone];
  return (
    <div className={classNames("banner", `banner--${tone}`)} role={announce ? (tone === "danger" ? "alert" : "status") : undefined}>
      <Icon className="banner__icon" aria-hidden="true" />
      <div className="banner__text">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className="banner__actions">{actions}</div>}
    </div>
  );
};
