import Paperclip from "lucide-react/icons/paperclip";
import X from "lucide-react/icons/x";
import { useState } from "react";
import { v7 as uuid } from "uuid";
import { reservationKinds, type Reservation, type ReservationKind } from "../../domain/response/committee-decision.ts";
import { Button } from "../components/ui/button.tsx";
import { FileButton } from "../components/ui/file-button.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { Select } from "../components/ui/select.tsx";
import { TextArea } from "../components/ui/text-area.tsx";
import { TextField } from "../components/ui/text-field.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { uploadFile } from "./upload-file.ts";

/** A reservation while it is being recorded. */
export type EditedReservation = {
  /** Its own, for as long as the dialog is open. */
  readonly key: string;
  readonly kind: ReservationKind;
  readonly by: string;
  readonly text: string;
  readonly file: { readonly id: string; readonly fileName: string } | null;
};

export const newReservation = (): EditedReservation => ({ key: uuid(), kind: "reservation", by: "", text: "", file: null });
export const edited = ({ kind, by, text, file }: Reservation): EditedReservation => ({ key: uuid(), kind, by, text, file: file ?? null });

/** Whether there is anything to it: words or a file. */
export const says = ({ text, file }: EditedReservation): "something" | "nothing" => (text.trim() !== "" || file ? "something" : "nothing");

type Props = {
  readonly number: number;
  readonly reservation: EditedReservation;
  readonly uploadTo: string;
  /** What is missing is said once somebody has tried to save. */
  readonly isTried: boolean;
  readonly onChange: (part: Partial<EditedReservation>) => void;
  readonly onRemove: () => void;
};

/** Whose reservation or special statement, in what words, and the file it was handed in as. */
export const ReservationFields = ({ number, reservation, uploadTo, isTried, onChange, onRemove }: Props) => {
  const { t } = useTranslation("response");
  const { kind, by, text, file } = reservation;
  const [uploading, setUploading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const take = async (chosen: File): Promise<void> => {
    setUploading(true);
    setProblem(null);
    const answer = await uploadFile(uploadTo, chosen);
    setUploading(false);
    if (answer.ok) onChange({ file: answer.value });
    else setProblem(answer.message === "" ? t("decide.fileLost") : answer.message);
  };

  return (
    <div className="decide__reservation" role="group" aria-label={t("decide.reservation", { number })}>
      <div className="decide__who">
        <Select
          label={t("decide.kind")}
          selectedKey={kind}
          onSelectionChange={(key) => onChange({ kind: key as ReservationKind })}
          options={reservationKinds.map((id) => ({ id, label: t(`decide.kinds.${id}`) }))}
        />
        <TextField
          label={t("decide.by")}
          value={by}
          onChange={(value) => onChange({ by: value })}
          maxLength={200}
          errorMessage={isTried && by.trim() === "" ? t("problem.required") : undefined}
        />
        <IconButton label={t("decide.removeReservation", { number })} icon={<X aria-hidden="true" />} onPress={onRemove} />
      </div>
      <TextArea
        label={t("decide.text")}
        value={text}
        onChange={(value) => onChange({ text: value })}
        maxLength={20_000}
        rows={4}
        errorMessage={isTried && says(reservation) === "nothing" ? t("decide.textOrFile") : undefined}
      />
      <div className="decide__file">
        {file ? (
          <>
            <span className="decide__file-name">
              <Paperclip aria-hidden="true" /> {file.fileName}
            </span>
            <Button size="s" onPress={() => onChange({ file: null })} aria-label={t("decide.removeFileNamed", { name: file.fileName })}>
              {t("decide.removeFile")}
            </Button>
          </>
        ) : (
          <FileButton
            accept=".docx,.pdf"
            size="s"
            icon={<Paperclip aria-hidden="true" />}
            isPending={uploading}
            onChosen={(chosen) => void take(chosen)}
          >
            {t("decide.addFile")}
          </FileButton>
        )}
        <span className="decide__file-hint">{t("decide.fileHint")}</span>
      </div>
      <p className="decide__problem" role="alert">
        {problem}
      </p>
    </div>
  );
};
