import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import "./tooltip.css";

export type TooltipProps = {
  readonly text: string;
  /** One focusable React Aria element, as a Button. */
  readonly children: ReactElement;
  readonly placement?: "top" | "bottom" | "start" | "end";
};

/** A short word on what a control is, for who points at it or focuses it. Never the only place where something is said. */
export const Tooltip = ({ text, children, placement = "top" }: TooltipProps) => (
  <TooltipTrigger delay={500} closeDelay={50}>
    {children}
    <AriaTooltip className="tooltip" placement={placement} offset={6}>
      {text}
    </AriaTooltip>
  </TooltipTrigger>
);
