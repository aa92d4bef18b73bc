import { Form } from "@remix-run/react";
import { colorOf } from "../../../domain/people/color.ts";
import { roles } from "../../../domain/people/actor.ts";
import type { DemoAccount } from "../../../server/http/load-context.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { Avatar } from "../ui/avatar.tsx";
import { demoGroups } from "./demo-groups.ts";
import "./demo-accounts.css";

const knownRoles = [...roles, "operator"] as const;

/** The demo's people, by body: one press and one is them. */
export const DemoAccounts = ({ accounts, next }: { readonly accounts: readonly DemoAccount[]; readonly next: string }) => {
  const { t } = useTranslation("account");
  const common = useTranslation().t;
  const rolesInWords = (account: DemoAccount) =>
    knownRoles
      .filter((role) => account.roles.includes(role))
      .map((role) => common(`role.${role}`))
      .join(", ");
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">{t("demo.title")}</h2>
      <p className="demo-accounts__text">{t("demo.text")}</p>
      {demoGroups(accounts).map(({ body, people }, index) => (
        <details key={body ?? ""} className="demo-accounts__group" open={index === 0}>
          <summary>
            {body ?? t("demo.others")} <span className="demo-accounts__count">{people.length}</span>
          </summary>
          <ul>
            {people.map((account) => (
              <li key={account.email}>
                <Form method="post">
                  <input type="hidden" name="email" value={account.email} readOnly />
                  <input type="hidden" name="password" value={account.password} readOnly />
                  <input type="hidden" name="next" value={next} readOnly />
                  <button type="submit" className="demo-account">
                    <Avatar name={account.name} color={colorOf(account.email)} />
                    <span className="demo-account__who">
                      <span className="demo-account__name">{account.name}</span>
                      <span className="demo-account__roles">{rolesInWords(account)}</span>
                      {account.unit && <span className="demo-account__roles">{account.unit}</span>}
                    </span>
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
};
