import type { FormalDocument } from "../../domain/response/formal-document.ts";
import { useTranslation } from "../i18n/use-translation.ts";

/** The head of the paper: office, kind of document, facts, addressee and title. In the document's language, not the reader's. */
export const FormalLetterhead = ({ document, headingId }: { document: FormalDocument; headingId: string }) => {
  const { t } = useTranslation("response");
  const { office, unit, documentType, dnr, date, handler, addressee, title } = document;
  return (
    <header className="formal__head">
      <div className="formal__letterhead">
        <p className="formal__office">
          {document.logo && (
            <img
              className="formal__logo"
              src={`data:${document.logo.contentType};base64,${document.logo.base64}`}
              alt=""
              width={document.logo.width}
              height={document.logo.height}
            />
          )}
          <strong>{office}</strong>
          {unit && (
            <>
              <br />
              {unit}
            </>
          )}
          {document.headerLines?.map((line) => (
            <span key={line} className="formal__header-line">
              {line}
            </span>
          ))}
        </p>
        <div className="formal__facts">
          <p>
            <strong>{documentType}</strong>
          </p>
          <dl>
            <div>
              <dt>{t("page.header.dnr")}</dt>
              <dd>{dnr ?? <em>{t("page.header.noDnr")}</em>}</dd>
            </div>
            <div>
              <dt>{t("page.header.date")}</dt>
              <dd>
                <time dateTime={date}>{date}</time>
              </dd>
            </div>
            {handler && (
              <div>
                <dt>{t("page.header.handler")}</dt>
                <dd>
                  {handler.name}
                  <br />
                  <Address email={handler.email} />
                </dd>
              </div>
            )}
          </dl>
        </div>
      </div>
      <p className="formal__addressee">{addressee}</p>
      <h2 id={headingId} className="formal__title">
        {title}
      </h2>
    </header>
  );
};

/** One that has no room on a line goes on to the next after its @. */
const Address = ({ email }: { readonly email: string }) => {
  const at = email.indexOf("@") + 1;
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  );
};
