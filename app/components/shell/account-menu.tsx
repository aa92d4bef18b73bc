import { Form, useLocation, useNavigate } from "@remix-run/react";
import Accessibility from "lucide-react/icons/accessibility";
import Building2 from "lucide-react/icons/building-complex";
import LogOut from "lucide-react/icons/log-out";
import UserRound from "lucide-react/icons/user-round";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { colorOf } from "../../../domain/people/color.ts";
import type { Actor } from "../../../domain/people/actor.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { setTheme, themes, useTheme } from "../../session/theme.ts";
import { MadeFor } from "../../session/made-for.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { Menu, MenuItem, MenuSection, MenuSeparator } from "../ui/menu.tsx";
import { mayAdministerAnything } from "./administration-link.ts";
import "./account-menu.css";

const languages = ["sv", "en"] as const;

/** One's account: the page about it, language, appearance, signing out. It opens as it appears. */
export const AccountMenu = ({ actor }: { readonly actor: Actor }) => {
  const { t, i18n } = useTranslation();
  const theme = useTheme();
  const navigate = useNavigate();
  const location = useLocation();
  const languageForm = useRef<HTMLFormElement>(null);
  const language = useRef<HTMLInputElement>(null);
  const signOutForm = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);

  // This button takes the place of the one that was pressed: it takes the focus too, so that the menu gives it back on closing.
  useEffect(() => {
    button.current?.focus();
    setOpen(true);
  }, []);

  const chooseLanguage = (chosen: string | undefined) => {
    if (!chosen || !language.current) return;
    language.current.value = chosen;
    languageForm.current?.requestSubmit();
  };

  return (
    <>
      <Menu
        aria-label={t("menu.account", { name: actor.name })}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes the focus, to its first choice
        autoFocus="first"
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={
          <Button ref={button} className="account-button">
            <Avatar name={actor.name} color={colorOf(actor.personId)} />
            <span className="visually-hidden">{t("menu.account", { name: actor.name })}</span>
          </Button>
        }
      >
        <MenuSection title={actor.name}>
          <MenuItem icon={<UserRound aria-hidden="true" />} onAction={() => navigate("/account")}>
            {t("menu.settings")}
          </MenuItem>
          {mayAdministerAnything(actor) && (
            <MenuItem icon={<Building2 aria-hidden="true" />} onAction={() => navigate("/admin")}>
              {t("menu.administration")}
            </MenuItem>
          )}
          <MenuItem icon={<Accessibility aria-hidden="true" />} onAction={() => navigate("/accessibility")}>
            {t("menu.accessibility")}
          </MenuItem>
        </MenuSection>
        <MenuSeparator />
        <MenuSection
          title={t("menu.theme")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => {
            const chosen = keys === "all" ? undefined : themes.find((one) => keys.has(one));
            if (chosen) setTheme(chosen);
          }}
        >
          {themes.map((one) => (
            <MenuItem key={one} id={one}>
              {t(`theme.${one}`)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSeparator />
        <MenuSection
          title={t("menu.language")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[i18n.language]}
          onSelectionChange={(keys) => chooseLanguage(keys === "all" ? undefined : languages.find((one) => keys.has(one) && one !== i18n.language))}
        >
          {languages.map((one) => (
            <MenuItem key={one} id={one}>
              {t(`language.${one}`)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSeparator />
        <MenuItem icon={<LogOut aria-hidden="true" />} onAction={() => signOutForm.current?.requestSubmit()}>
          {t("action.signOut")}
        </MenuItem>
      </Menu>
      {/* A new language is a new page: every word of it comes from the server. */}
      <Form ref={languageForm} method="post" action="/preferences" reloadDocument hidden>
        <input ref={language} type="hidden" name="locale" />
        <MadeFor />
        <input type="hidden" name="returnTo" value={location.pathname + location.search} readOnly />
      </Form>
      <Form ref={signOutForm} method="post" action="/logout" reloadDocument hidden>
        <MadeFor />
      </Form>
    </>
  );
};
