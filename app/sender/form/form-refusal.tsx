import { Banner } from "../../components/ui/banner.tsx";

/** Why the form as a whole was refused. */
export const FormRefusal = ({ errors }: { readonly errors: readonly string[] | undefined }) =>
  errors?.[0] === undefined ? null : (
    <Banner tone="danger" announce>
      {errors[0]}
    </Banner>
  );
