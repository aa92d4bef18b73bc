import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay, type ModalOverlayProps } from "react-aria-components/Modal";
import { useTranslation } from "../../i18n/use-translation.ts";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";
import "./dialog.css";

export type DialogProps = Pick<ModalOverlayProps, "isOpen" | "defaultOpen" | "onOpenChange" | "isKeyboardDismissDisabled"> & {
  readonly title: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  /** Buttons, in a row that stays in view below. */
  readonly actions?: ReactNode | ((close: () => void) => ReactNode);
  readonly size?: "s" | "m" | "l";
  readonly role?: "dialog" | "alertdialog";
};

const given = (content: DialogProps["children"], close: () => void): ReactNode => (typeof content === "function" ? content(close) : content);

/** A view above the page. Focus goes into it, stays there, and returns to where it came from. Open it with `isOpen`, or in a DialogTrigger. */
export const Dialog = ({ title, children, actions, size = "m", role = "dialog", ...overlay }: DialogProps) => {
  const { t } = useTranslation();
  return (
    <ModalOverlay {...overlay} isDismissable={role === "dialog"} className="dialog-overlay">
      <Modal className={classNames("dialog-frame", `dialog-frame--${size}`)}>
        <AriaDialog className="dialog" role={role}>
          {({ close }) => (
            <>
              <header className="dialog__header">
                <Heading slot="title" level={2} className="dialog__title">
                  {title}
                </Heading>
                {role === "dialog" && <IconButton label={t("action.close")} icon={<X aria-hidden="true" />} size="s" onPress={close} />}
              </header>
              <div className="dialog__body">{given(children, close)}</div>
              {actions !== undefined && <footer className="dialog__actions">{given(actions, close)}</footer>}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
