import { Spinner } from "./spinner.tsx";

/** On what stands where a field is to come, and on a field until it has the focus: what is typed meanwhile is meant for it. */
export const comingField = { "data-coming-field": "" } as const;

/** Whether somebody who types now does so for a field that is not there yet; then no single key means anything to the page. */
export const isFieldComing = (): boolean => document.querySelector("[data-coming-field]") !== null;

/** Stands where a field is to come. */
export const ComingField = ({ size = "m", label }: { readonly size?: "s" | "m"; readonly label?: string }) => (
  <span {...comingField}>{label === undefined ? <Spinner size={size} /> : <Spinner size={size} label={label} />}</span>
);
