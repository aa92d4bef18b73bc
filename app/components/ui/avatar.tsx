import { initialsOf } from "./initials.ts";
import { classNames } from "./class-names.ts";
import "./avatar.css";

export type AvatarProps = {
  readonly name: string;
  /** A colour that white text can be read on (`domain/people/color.ts`). */
  readonly color: string;
  readonly size?: "s" | "m";
};

/** A person as initials. Decoration: the name stands beside it or is given by whoever shows it. */
export const Avatar = ({ name, color, size = "m" }: AvatarProps) => (
  <span className={classNames("avatar", `avatar--${size}`)} style={{ backgroundColor: color }} aria-hidden="true">
    {initialsOf(name)}
  </span>
);
