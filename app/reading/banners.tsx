import { NewVersionBanner } from "./new-version-banner.tsx";
import { OfflineBanner } from "./offline-banner.tsx";

/** What there may be to know about the text and the network, above the text. */
const Banners = ({ versionId }: { readonly versionId: string }) => (
  <>
    <OfflineBanner />
    <NewVersionBanner versionId={versionId} />
  </>
);

export default Banners;
