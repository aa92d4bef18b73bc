import { classNames } from "./class-names.ts";
import "./spinner.css";

/** Work is going on. Decoration: what is going on is said in words beside it, or by `label`. */
export const Spinner = ({ size = "m", label }: { readonly size?: "s" | "m"; readonly label?: string }) =>
  label === undefined ? (
    <span className={classNames("spinner", `spinner--${size}`)} aria-hidden="true" />
  ) : (
    <span role="status" className="spinner-with-label">
      <span className={classNames("spinner", `spinner--${size}`)} aria-hidden="true" />
      {label}
    </span>
  );
