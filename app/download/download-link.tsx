import type { MouseEvent } from "react";
import { buttonClass } from "../components/ui/button-look.ts";
import type { StartDownload } from "./use-downloads.ts";

type Props = {
  readonly href: string;
  /** What the file is, for whoever waits for it. */
  readonly name: string;
  readonly children: string;
  readonly title?: string;
  readonly label?: string;
  readonly start: StartDownload;
};

/** A plain link to a file, so that it works without a script and can be saved as; pressed, it tells how far the file has come. */
export const DownloadLink = ({ href, name, children, title, label, start }: Props) => {
  const press = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void start(href, name);
  };
  return (
    <a href={href} className={buttonClass({ size: "s" })} title={title} aria-label={label} onClick={press}>
      {children}
    </a>
  );
};
