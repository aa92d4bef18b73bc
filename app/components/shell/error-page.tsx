import { AppHeader } from "./app-header.tsx";
import { ErrorView } from "./error-view.tsx";

/** A whole page that says what went wrong. */
export const ErrorPage = () => (
  <>
    <AppHeader />
    <main id="content" tabIndex={-1}>
      <ErrorView />
    </main>
  </>
);
