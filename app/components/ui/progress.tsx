import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";
import "./progress.css";

export type ProgressProps = {
  readonly label: string;
  /** Parts of `max`, in the order they are drawn. The first tone is done, the second done in another way. */
  readonly value: number;
  readonly second?: number;
  readonly max: number;
  readonly valueLabel?: string;
};

/** How much of a whole is done, with a label and a value in words. */
export const Progress = ({ label, value, second = 0, max, valueLabel }: ProgressProps) => {
  const share = (part: number) => `${max > 0 ? (100 * part) / max : 0}%`;
  return (
    <ProgressBar className="progress" value={value + second} minValue={0} maxValue={Math.max(max, 1)} valueLabel={valueLabel}>
      {({ valueText }) => (
        <>
          <span className="progress__words">
            <Label>{label}</Label>
            <span className="progress__value">{valueText}</span>
          </span>
          <span className="progress__bar">
            <span className="progress__part" style={{ width: share(value) }} />
            <span className="progress__part progress__part--second" style={{ width: share(second) }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
};
