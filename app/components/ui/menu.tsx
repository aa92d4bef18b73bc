import Check from "lucide-react/icons/check";
import type { ReactElement, ReactNode } from "react";
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Separator,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  type MenuSectionProps as AriaMenuSectionProps,
  type MenuTriggerProps,
} from "react-aria-components/Menu";
import { classNames } from "./class-names.ts";
import "./popover.css";

export type MenuProps = Omit<AriaMenuProps<object>, "className"> &
  Pick<MenuTriggerProps, "isOpen" | "defaultOpen" | "onOpenChange"> & {
    /** The button that opens the menu. */
    readonly trigger: ReactElement;
    readonly placement?: "bottom start" | "bottom end" | "top end";
  };

/** A list of actions behind a button. */
export const Menu = ({ trigger, placement = "bottom end", isOpen, defaultOpen, onOpenChange, ...props }: MenuProps) => (
  <MenuTrigger isOpen={isOpen} defaultOpen={defaultOpen} onOpenChange={onOpenChange}>
    {trigger}
    <Popover className="popover" placement={placement} offset={6}>
      <AriaMenu {...props} className="option-list" />
    </Popover>
  </MenuTrigger>
);

export type MenuItemProps = Omit<AriaMenuItemProps, "children" | "className"> & {
  readonly icon?: ReactNode;
  readonly children: string;
  readonly tone?: "danger";
};

export const MenuItem = ({ icon, children, tone, ...props }: MenuItemProps) => (
  <AriaMenuItem
    {...props}
    textValue={children}
    className={classNames("option", icon !== undefined && "option--icon", tone === "danger" && "option--danger")}
  >
    {({ isSelected }) => (
      <>
        {icon}
        <span>{children}</span>
        {isSelected ? <Check className="option__check" aria-hidden="true" /> : <span />}
      </>
    )}
  </AriaMenuItem>
);

export type MenuSectionProps = Omit<AriaMenuSectionProps<object>, "children"> & { readonly title: string; readonly children: ReactNode };

export const MenuSection = ({ title, children, ...props }: MenuSectionProps) => (
  <AriaMenuSection {...props}>
    <Header className="option-section__header">{title}</Header>
    {children}
  </AriaMenuSection>
);

export const MenuSeparator = () => <Separator className="option-separator" />;
