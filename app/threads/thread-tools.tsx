import BellOff from "lucide-react/icons/bell-off";
import BellRing from "lucide-react/icons/bell-ring";
import ThumbsUp from "lucide-react/icons/thumbs-up";
import UserRoundCheck from "lucide-react/icons/user-round-check";
import { Suspense, useState } from "react";
import { agreementCount } from "../../domain/annotation/agreement.ts";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { membershipIn } from "../../domain/people/actor.ts";
import { mayAssign, mayReact } from "../../domain/policy/annotation-policy.ts";
import { lazyPart } from "../components/lazy-part.tsx";
import { Button } from "../components/ui/button.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuSection } from "../components/ui/menu.tsx";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { useActor } from "../session/use-actor.ts";
import type { ThreadConsultation } from "./abilities.ts";
import { AgreementLine } from "./agreement-line.tsx";
import { AssignmentLine } from "./assignment-line.tsx";
import { useFollow, type Follow } from "./use-follow.ts";
import "./thread-tools.css";

const AssignDialog = lazyPart(() => import("./assign-dialog.tsx"));

type Props = { readonly annotation: AnnotationView; readonly consultation: ThreadConsultation };

/** What one can do with a thread beside answering it: agree, see to it, follow it. With what others have done of that. */
const ThreadTools = ({ annotation, consultation }: Props) => {
  const { t } = useTranslation("reading");
  const actor = useActor();
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const [assigning, setAssigning] = useState(false);
  const mayAgree = mayReact(actor, consultation, annotation).ok;
  const isOwnBody = membershipIn(actor, annotation.bodyId) !== undefined;
  const from = annotation.assignment?.personId ?? null;
  const mayTake = isOwnBody && mayAssign(actor, consultation, annotation, { from, to: actor.personId }).ok;
  const count = agreementCount(annotation.agreements);

  const agree = async (): Promise<void> => {
    const result = await send("annotation.react", { annotationId: annotation.id, agrees: !annotation.iAgree });
    if (!result.ok) tellRefusal(result.refusal);
  };
  return (
    <div className="thread-tools">
      <div className="thread-tools__row">
        {mayAgree && (
          <Button
            size="s"
            variant="quiet"
            className="thread-tools__agree"
            aria-pressed={annotation.iAgree === true}
            isDisabled={pending}
            icon={<ThumbsUp aria-hidden="true" />}
            onPress={() => void agree()}
          >
            {annotation.iAgree ? t("tools.agreed") : t("tools.agree")}
            {count > 0 && <span className="thread-tools__count">{count}</span>}
          </Button>
        )}
        {mayTake && (
          <Button size="s" variant="quiet" icon={<UserRoundCheck aria-hidden="true" />} onPress={() => setAssigning(true)}>
            {t("tools.assign")}
          </Button>
        )}
        <FollowMenu annotation={annotation} isAlone={!mayAgree && !mayTake} />
      </div>
      {count > 0 && annotation.agreements && <AgreementLine agreements={annotation.agreements} />}
      {annotation.assignment && <AssignmentLine assignment={annotation.assignment} isOpen={annotation.state === "open"} />}
      {assigning && (
        <Suspense fallback={null}>
          <AssignDialog annotation={annotation} consultation={consultation} onClose={() => setAssigning(false)} />
        </Suspense>
      )}
    </div>
  );
};

export default ThreadTools;

const levels = ["usual", "follow", "mute"] as const satisfies readonly Follow[];

/** `isAlone`: a sign by itself would tell nobody what it is. */
const FollowMenu = ({ annotation, isAlone }: { readonly annotation: AnnotationView; readonly isAlone: boolean }) => {
  const { t } = useTranslation("reading");
  const { follow, setFollow } = useFollow(annotation);
  const icon = follow === "mute" ? <BellOff aria-hidden="true" /> : <BellRing aria-hidden="true" />;
  const className = follow === "follow" ? "thread-tools__following" : "";
  return (
    <Menu
      trigger={
        isAlone ? (
          <Button size="s" variant="quiet" icon={icon} className={className}>
            {t("tools.tellMe")}
          </Button>
        ) : (
          <IconButton size="s" label={t(`tools.now.${follow}`)} icon={icon} className={className} />
        )
      }
    >
      <MenuSection
        title={t("tools.tellMe")}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[follow]}
        onSelectionChange={(keys) => {
          const chosen = keys === "all" ? undefined : levels.find((level) => keys.has(level));
          if (!chosen || chosen === follow) return;
          void setFollow(chosen).then((done) => done && toast({ tone: "info", text: t(`tools.now.${chosen}`) }));
        }}
      >
        {levels.map((level) => (
          <MenuItem key={level} id={level}>
            {t(`tools.${level}`)}
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  );
};
