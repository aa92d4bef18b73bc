import type { ReactNode } from "react";
import { buttonClass, type ButtonLook } from "./button-look.ts";

type Props = ButtonLook & {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly onPress: () => void;
  readonly "aria-label"?: string;
};

/** The button of a page's first view: the browser's own. It opens no menu and waits for nothing; what does is `Button`, with its 20 kB. */
export const PlainButton = ({ variant, size, icon, children, className, onPress, ...props }: Props) => (
  <button {...props} type="button" className={buttonClass({ variant, size }, className)} onClick={onPress}>
    {icon}
    {children}
  </button>
);
