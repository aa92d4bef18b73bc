import { useRef } from "react";
import { Button, type ButtonProps } from "./button.tsx";

type Props = Omit<ButtonProps, "onPress"> & {
  /** The endings or types that may be chosen, parted by commas. */
  readonly accept: string;
  readonly onChosen: (file: File) => void;
};

/** A button that asks for one file. The same file can be chosen again. */
export const FileButton = ({ accept, onChosen, ...button }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) onChosen(file);
        }}
      />
      <Button {...button} onPress={() => input.current?.click()} />
    </>
  );
};
