import { useTranslation } from "../../i18n/use-translation.ts";
import { usePresence } from "../../live/consultation-live.tsx";
import { useActor } from "../../session/use-actor.ts";
import { Avatar } from "../ui/avatar.tsx";
import "./presence-list.css";

const shown = 4;

/** Who else has this consultation open now. */
export const PresenceList = () => {
  const { t } = useTranslation();
  const actor = useActor();
  const others = usePresence().filter((person) => person.personId !== actor.personId);
  if (others.length === 0) return null;
  const rest = others.slice(shown);
  return (
    <ul className="presence" aria-label={t("presence.here")}>
      {others.slice(0, shown).map((person) => (
        <li key={person.personId} title={person.name}>
          <Avatar name={person.name} color={person.color} />
          <span className="visually-hidden">{person.name}</span>
        </li>
      ))}
      {rest.length > 0 && (
        <li className="presence__more" title={rest.map((person) => person.name).join(", ")}>
          <span aria-hidden="true">+{rest.length}</span>
          <span className="visually-hidden">{t("presence.more", { count: rest.length })}</span>
        </li>
      )}
    </ul>
  );
};
