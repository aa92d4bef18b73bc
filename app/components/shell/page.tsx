import type { ReactNode } from "react";
import { AppHeader } from "./app-header.tsx";
import { SiteFooter } from "./site-footer.tsx";
import "./page.css";

export type PageProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** What one can do on this page, beside its title. */
  readonly actions?: ReactNode;
  readonly width?: "text" | "column" | "wide";
  readonly children: ReactNode;
};

/** A page of its own: header, title, content, footer. Views inside a consultation have its layout instead. */
export const Page = ({ title, lead, actions, width = "column", children }: PageProps) => (
  <div className="page">
    <AppHeader />
    <main id="content" tabIndex={-1} className={`page__main page__main--${width}`}>
      <div className="page__head">
        <div>
          <h1>{title}</h1>
          {lead && <p className="page__lead">{lead}</p>}
        </div>
        {actions && <div className="page__actions">{actions}</div>}
      </div>
      {children}
    </main>
    <SiteFooter />
  </div>
);
