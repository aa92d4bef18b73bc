import type { Role } from "../../../domain/people/actor.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useActor } from "../../session/use-actor.ts";
import { Badge } from "../ui/badge.tsx";
import { Sheet } from "./sheet.tsx";
import "./account.css";

export type NamedMembership = {
  readonly bodyId: string;
  readonly body: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
};

/** Who one is, and what one may do where. */
export const AccountDetails = ({ memberships }: { readonly memberships: readonly NamedMembership[] }) => {
  const { t } = useTranslation("account");
  const common = useTranslation().t;
  const actor = useActor();
  return (
    <Sheet title={t("who")}>
      <dl className="account-details">
        <div>
          <dt>{t("name")}</dt>
          <dd>{actor.name}</dd>
        </div>
        <div>
          <dt>{t("email")}</dt>
          <dd>{actor.email}</dd>
        </div>
        <div>
          <dt>{t("memberships")}</dt>
          <dd>
            <ul className="account-details__memberships">
              {memberships.map((membership) => (
                <li key={membership.bodyId}>
                  <span>{[membership.body, membership.unit].filter(Boolean).join(", ")}</span>
                  <span className="account-details__roles">
                    {membership.roles.map((role) => (
                      <Badge key={role}>{common(`role.${role}`)}</Badge>
                    ))}
                  </span>
                </li>
              ))}
              {actor.isOperator && (
                <li>
                  <Badge>{common("role.operator")}</Badge>
                </li>
              )}
            </ul>
          </dd>
        </div>
      </dl>
    </Sheet>
  );
};
