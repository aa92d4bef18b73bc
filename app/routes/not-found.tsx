import type { LoaderFunctionArgs } from "@remix-run/node";
import { ErrorPage } from "../components/shell/error-page.tsx";
import { refusalResponse } from "../http/respond.ts";

export const loader = ({ context }: LoaderFunctionArgs) => {
  throw refusalResponse({ code: "not-found" }, context);
};

/** Every address that is nobody's. Its loader always refuses. */
export default ErrorPage;

export const ErrorBoundary = ErrorPage;
