/** Who may see an annotation: its author, the author's unit, the whole body, or all bodies of the consultation. From narrow to wide. */
export const audiences = ["own", "unit", "body", "all"] as const;
export type Audience = (typeof audiences)[number];

export const isWider = (to: Audience, from: Audience): boolean => audiences.indexOf(to) > audiences.indexOf(from);

/** Who, beside the author, may write an annotation's text while it is open: nobody, the author's unit, or the body. */
export const cowritings = ["author", "unit", "body"] as const;
export type Cowriting = (typeof cowritings)[number];
