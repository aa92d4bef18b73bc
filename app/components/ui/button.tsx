import type { MouseEvent, ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { useTranslation } from "../../i18n/use-translation.ts";
import { buttonClass, type ButtonLook } from "./button-look.ts";
import { Spinner } from "./spinner.tsx";

export type ButtonProps = Omit<AriaButtonProps, "children" | "className"> &
  ButtonLook & { readonly icon?: ReactNode; readonly children: ReactNode; readonly className?: string };

/**
 * A button. While `isPending` it keeps its place, its name and the focus, takes no press, and shows and says that work is going on. React Aria's
 * own way of saying it is an image that is named by the button, also for seconds after the button is gone.
 */
export const Button = ({ variant, size, icon, children, className, isPending, ...props }: ButtonProps) => (
  <>
    <AriaButton {...props} {...(isPending && pendingProps)} className={buttonClass({ variant, size }, className)}>
      {isPending ? <Spinner size="s" /> : icon}
      {children}
    </AriaButton>
    {isPending !== undefined && <Pending isPending={isPending} />}
  </>
);

/** It stays the button that its form is sent by, and holds that back: a form without one sends itself at Enter. */
const pendingProps = {
  "aria-disabled": true,
  "data-pending": true,
  onPress: undefined,
  onClickCapture: (event: MouseEvent) => event.preventDefault(),
} as const;

/** Stands there before it has anything to say: what comes together with its words is not read out everywhere. */
const Pending = ({ isPending }: { readonly isPending: boolean }) => {
  const { t } = useTranslation();
  return (
    <span className="visually-hidden button__pending" role="status">
      {isPending && t("action.pending")}
    </span>
  );
};
