import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { isOwnSection, type SectionKey } from "../../../domain/response/state.ts";
import { nextOwnKey, templateBounds, type TemplateSection } from "../../../domain/response/template.ts";
import { Button } from "../../components/ui/button.tsx";
import { Checkbox } from "../../components/ui/checkbox.tsx";
import { IconButton } from "../../components/ui/icon-button.tsx";
import { TextArea } from "../../components/ui/text-area.tsx";
import { TextField } from "../../components/ui/text-field.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { moved } from "./moved.ts";

type Props = { readonly sections: readonly TemplateSection[]; readonly onChange: (sections: readonly TemplateSection[]) => void };

/** Without these a response says nothing of what it is for. */
const alwaysShown: readonly SectionKey[] = ["decision", "views"];

/** The sections in order: moved by buttons, renamed, hidden, added to. */
export const SectionList = ({ sections, onChange }: Props) => {
  const { t } = useTranslation("admin");
  const change = (key: SectionKey, part: Partial<TemplateSection>) => onChange(sections.map((s) => (s.key === key ? { ...s, ...part } : s)));
  const nameOf = ({ key, heading }: TemplateSection) =>
    isOwnSection(key) ? heading?.trim() || t("template.ownSection") : t(`template.section.${key as Exclude<SectionKey, `own-${string}`>}`);
  const own = sections.filter(({ key }) => isOwnSection(key)).length;
  return (
    <>
      <ol className="template__sections">
        {sections.map((section, index) => (
          <li key={section.key} className="template__section" aria-label={nameOf(section)}>
            <div className="template__section-head">
              <Checkbox
                isSelected={section.isShown}
                isDisabled={alwaysShown.includes(section.key)}
                onChange={(isShown) => change(section.key, { isShown })}
                aria-label={t("template.show", { name: nameOf(section) })}
              >
                <strong>{nameOf(section)}</strong>
              </Checkbox>
              <span>
                <IconButton
                  size="s"
                  label={t("template.up", { name: nameOf(section) })}
                  icon={<ArrowUp aria-hidden="true" />}
                  isDisabled={index === 0}
                  onPress={() => onChange(moved(sections, index, -1))}
                />
                <IconButton
                  size="s"
                  label={t("template.down", { name: nameOf(section) })}
                  icon={<ArrowDown aria-hidden="true" />}
                  isDisabled={index === sections.length - 1}
                  onPress={() => onChange(moved(sections, index, 1))}
                />
                {isOwnSection(section.key) && (
                  <IconButton
                    size="s"
                    label={t("template.remove", { name: nameOf(section) })}
                    icon={<X aria-hidden="true" />}
                    onPress={() => onChange(sections.filter((s) => s.key !== section.key))}
                  />
                )}
              </span>
            </div>
            {section.isShown && section.key !== "signatures" && (
              <details open={isOwnSection(section.key)}>
                <summary>{t("template.change")}</summary>
                <TextField
                  label={t("template.heading")}
                  description={isOwnSection(section.key) ? undefined : t("template.headingHelp")}
                  value={section.heading ?? ""}
                  onChange={(heading) => change(section.key, { heading: heading === "" && !isOwnSection(section.key) ? null : heading })}
                  maxLength={templateBounds.line}
                />
                <TextArea
                  label={t("template.boilerplate")}
                  description={t(isOwnSection(section.key) ? "template.ownBoilerplateHelp" : "template.boilerplateHelp")}
                  value={section.boilerplate}
                  onChange={(boilerplate) => change(section.key, { boilerplate })}
                  maxLength={templateBounds.boilerplate}
                  rows={2}
                />
              </details>
            )}
          </li>
        ))}
      </ol>
      <Button
        size="s"
        icon={<Plus aria-hidden="true" />}
        isDisabled={own >= templateBounds.ownSections}
        onPress={() => onChange([...sections, { key: nextOwnKey({ sections }), isShown: true, heading: t("template.newSection"), boilerplate: "" }])}
      >
        {t("template.add")}
      </Button>
    </>
  );
};
