import type { ReactNode } from "react";
import "./empty-state.css";

export type EmptyStateProps = { readonly icon?: ReactNode; readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode };

/** Where there is nothing yet: what would be here, and how it gets here. */
export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <div className="empty-state">
    {icon && (
      <span className="empty-state__icon" aria-hidden="true">
        {icon}
      </span>
    )}
    <p className="empty-state__title">{title}</p>
    {children && <div className="empty-state__text">{children}</div>}
    {action}
  </div>
);
