import FileUp from "lucide-react/icons/file-up";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { Locale } from "../../../domain/people/actor.ts";
import { Banner } from "../../components/ui/banner.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Progress } from "../../components/ui/progress.tsx";
import { Spinner } from "../../components/ui/spinner.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { acceptedEndings, fileSize, maxFileBytes } from "./file-size.ts";
import { useUpload } from "./use-upload.ts";
import "./upload-area.css";

export type UploadAreaProps = {
  readonly url: string;
  /** True when there is a draft already; the area is then smaller. */
  readonly replaces: boolean;
  /** True while a file waits to be published, which a new one replaces. */
  readonly staged: boolean;
  readonly onStaged: () => void;
};

/** Where a file is dropped or chosen, and how far it has come. */
export const UploadArea = ({ url, replaces, staged, onStaged }: UploadAreaProps) => {
  const { t, i18n } = useTranslation("sender");
  const { state, send, fail, cancel } = useUpload({ url, lost: t("import.lost"), onStaged });
  const busy = state.step === "sending" || state.step === "reading";

  const take = (files: readonly File[]) => {
    const [file] = files;
    if (!file || busy) return;
    if (files.length > 1) return fail(file.name, t("import.oneFile"));
    if (file.size === 0) return fail(file.name, t("import.emptyFile"));
    if (file.size > maxFileBytes) return fail(file.name, t("import.tooLarge", { size: fileSize(file.size, i18n.language as Locale) }));
    send(file);
  };

  return (
    <div className="upload">
      {state.step === "failed" && (
        <Banner tone="danger" announce title={t("import.failed", { name: state.name })}>
          {state.message} {t("import.tryAgain")}
        </Banner>
      )}
      <DropZone
        className={replaces ? "upload__zone upload__zone--small" : "upload__zone"}
        isDisabled={busy}
        aria-label={t("import.drop")}
        onDrop={(event) => {
          const files = event.items.flatMap((item) => (item.kind === "file" ? [item.getFile()] : []));
          void Promise.all(files).then(take);
        }}
      >
        {busy ? (
          <div className="upload__work">
            {state.step === "sending" ? (
              <Progress
                label={t("import.uploading", { name: state.name })}
                value={Math.round(state.share * 100)}
                max={100}
                valueLabel={t("import.uploaded", { percent: Math.round(state.share * 100) })}
              />
            ) : (
              <Spinner label={t("import.reading", { name: state.name })} />
            )}
            {state.step === "sending" && (
              <Button size="s" onPress={cancel}>
                {t("import.cancel")}
              </Button>
            )}
          </div>
        ) : (
          <>
            <FileUp className="upload__icon" aria-hidden="true" />
            <p className="upload__drop">{t("import.drop")}</p>
            <FileTrigger acceptedFileTypes={acceptedEndings.split(",")} onSelect={(files) => take([...(files ?? [])])}>
              <Button variant={replaces ? "secondary" : "primary"}>{t(replaces ? "import.chooseOther" : "import.choose")}</Button>
            </FileTrigger>
            <div className="upload__hint">
              <p>{t("import.accepts")}</p>
              {staged && <p>{t("import.replaces")}</p>}
            </div>
          </>
        )}
      </DropZone>
    </div>
  );
};
