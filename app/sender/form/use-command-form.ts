import { useForm, type DefaultValue } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { useFetcher } from "@remix-run/react";
import type { z } from "zod";
import type { FormAnswer } from "./form-answer.ts";
import { useAnswer } from "./use-answer.ts";

export type CommandForm<Schema extends z.ZodType<Record<string, unknown>>, Done> = {
  readonly id: string;
  readonly schema: Schema;
  readonly defaultValue?: DefaultValue<z.input<Schema>>;
  readonly done?: (value: Done) => void;
};

/** A form that one command answers: checked beside the fields first, sent without leaving the page, and answered at the form. */
export const useCommandForm = <Schema extends z.ZodType<Record<string, unknown>, Record<string, unknown>>, Done = unknown>({
  id,
  schema,
  defaultValue,
  done,
}: CommandForm<Schema, Done>) => {
  const fetcher = useFetcher<FormAnswer>();
  const [form, fields] = useForm<z.input<Schema>>({
    id,
    lastResult: fetcher.state === "idle" ? fetcher.data?.submission : null,
    defaultValue,
    constraint: getZodConstraint(schema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
  });
  useAnswer<Done>(fetcher, {
    done: (value) => {
      // Emptied by the answer: the fields keep their own values, and focus, until the form itself is reset.
      if (fetcher.data?.submission.initialValue === null) document.querySelector<HTMLFormElement>(`form#${id}`)?.reset();
      done?.(value);
    },
  });
  return { fetcher, form, fields, isPending: fetcher.state !== "idle" };
};
