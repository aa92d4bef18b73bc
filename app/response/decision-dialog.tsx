import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { useState } from "react";
import { decisionOutcomes, proposedItems, type DecisionOutcome } from "../../domain/response/committee-decision.ts";
import { isIsoDay } from "../../domain/ids.ts";
import { ActDialog } from "../components/ui/act-dialog.tsx";
import { Banner } from "../components/ui/banner.tsx";
import { Button } from "../components/ui/button.tsx";
import { Checkbox } from "../components/ui/checkbox.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { RadioGroup } from "../components/ui/radio-group.tsx";
import { TextArea } from "../components/ui/text-area.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { toast } from "../components/ui/toast.ts";
import type { Material } from "../consolidate/material-data.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { edited, newReservation, ReservationFields, says, type EditedReservation } from "./reservation-fields.tsx";
import "./decision.css";

type Props = { readonly material: Material; readonly onClose: () => void; readonly onDone: () => Promise<void> };

/** What was decided, as the minutes have it: as proposed, with other words, or something else. */
export const DecisionDialog = ({ material: { consultation, response, mine }, onClose, onDone }: Props) => {
  const { t } = useTranslation("response");
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const { decision } = response.progress;
  const proposed = decision?.proposed ?? proposedItems(response.document);
  const isCommittee = response.signOff.decidedBy === "committee";
  const [outcome, setOutcome] = useState<DecisionOutcome>(decision?.outcome ?? "asProposed");
  const [decidedOn, setDecidedOn] = useState<string>(decision?.decidedOn ?? (isCommittee ? mine.meeting?.heldOn : undefined) ?? "");
  const [paragraph, setParagraph] = useState(decision?.paragraph ?? "");
  const [atOnce, setAtOnce] = useState(decision?.immediatelyAdjusted ?? (isCommittee && mine.immediateAdjustment === true));
  const [items, setItems] = useState<readonly string[]>(decision?.decided ?? proposed);
  const [reservations, setReservations] = useState<readonly EditedReservation[]>(() => (decision?.reservations ?? []).map(edited));
  const [isTried, setTried] = useState(false);
  const badDay = !isIsoDay(decidedOn);
  const badItems = outcome !== "asProposed" && items.every((item) => item.trim() === "");
  const badReservations = reservations.some((r) => r.by.trim() === "" || says(r) === "nothing");

  const change = (key: string, part: Partial<EditedReservation>) =>
    setReservations((all) => all.map((r) => (r.key === key ? { ...r, ...part } : r)));

  const record = async () => {
    setTried(true);
    if (badDay || badItems || badReservations) return;
    const result = await send("response.decide", {
      responseId: response.id,
      outcome,
      decidedOn,
      paragraph,
      items: outcome === "asProposed" ? [] : items.filter((item) => item.trim() !== ""),
      immediatelyAdjusted: atOnce,
      reservations: reservations.map(({ kind, by, text, file }) => ({ kind, by, text, fileId: file?.id ?? null })),
    });
    if (!result.ok) return tellRefusal(result.refusal);
    await onDone();
    toast({ tone: "success", text: t("step.done.decided") });
    onClose();
  };

  return (
    <ActDialog size="l" title={t("decide.title")} confirm={t("decide.save")} isPending={pending} onConfirm={() => void record()} onClose={onClose}>
      <div className="decide">
        {decision && <Banner>{t("decide.again")}</Banner>}
        <RadioGroup
          label={t("decide.outcome")}
          value={outcome}
          onChange={(value) => setOutcome(value as DecisionOutcome)}
          options={decisionOutcomes.map((id) => ({ id, label: t(`decide.outcomes.${id}`) }))}
        />
        <div className="decide__row">
          <TextField
            type="date"
            label={t("decide.day")}
            value={decidedOn}
            onChange={setDecidedOn}
            isRequired
            errorMessage={isTried && badDay ? t("problem.badDay") : undefined}
          />
          <TextField label={t(isCommittee ? "decide.paragraph" : "decide.number")} value={paragraph} onChange={setParagraph} maxLength={60} />
        </div>
        {isCommittee && (
          <Checkbox isSelected={atOnce} onChange={setAtOnce}>
            {t("decide.atOnce")}
          </Checkbox>
        )}
        {outcome === "asProposed" ? (
          <div className="decide__proposal">
            <h3>{t("decide.proposal")}</h3>
            <ol lang="sv">
              {proposed.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          </div>
        ) : (
          <fieldset className="decide__items">
            <legend>{t("decide.items")}</legend>
            {items.map((item, index) => (
              <div key={index} className="decide__item">
                <TextArea
                  label={t("decide.item", { number: index + 1 })}
                  value={item}
                  onChange={(value) => setItems(items.map((other, at) => (at === index ? value : other)))}
                  maxLength={4000}
                  rows={2}
                  errorMessage={isTried && badItems && index === 0 ? t("decide.itemsMissing") : undefined}
                />
                <IconButton
                  label={t("decide.removeItem", { number: index + 1 })}
                  icon={<X aria-hidden="true" />}
                  isDisabled={items.length === 1}
                  onPress={() => setItems(items.filter((_, at) => at !== index))}
                />
              </div>
            ))}
            <div>
              <Button size="s" icon={<Plus aria-hidden="true" />} onPress={() => setItems([...items, ""])} isDisabled={items.length >= 20}>
                {t("decide.addItem")}
              </Button>
            </div>
          </fieldset>
        )}
        {isCommittee && (
          <fieldset className="decide__items">
            <legend>{t("decide.reservations")}</legend>
            {reservations.map((reservation, index) => (
              <ReservationFields
                key={reservation.key}
                number={index + 1}
                reservation={reservation}
                uploadTo={`/consultations/${consultation.id}/responses/${response.id}/files`}
                isTried={isTried}
                onChange={(part) => change(reservation.key, part)}
                onRemove={() => setReservations(reservations.filter((r) => r !== reservation))}
              />
            ))}
            <div>
              <Button
                size="s"
                icon={<Plus aria-hidden="true" />}
                isDisabled={reservations.length >= 20}
                onPress={() => setReservations([...reservations, newReservation()])}
              >
                {t("decide.addReservation")}
              </Button>
            </div>
          </fieldset>
        )}
      </div>
    </ActDialog>
  );
};
