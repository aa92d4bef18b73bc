import { NewVersionBanner } from "./new-version-banner.tsx";
import { OfflineBanner } from "./offline-banner.tsx";
import { useKeyboardInset } from "./use-keyboard-inset.ts";

/** What comes once the text is there: what there is to know of it and of the network, above it, and room for a keyboard on the screen below. */
const AfterText = ({ versionId }: { readonly versionId: string }) => {
  useKeyboardInset();
  return (
    <>
      <OfflineBanner />
      <NewVersionBanner versionId={versionId} />
    </>
  );
};

export default AfterText;
