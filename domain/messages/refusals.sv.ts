import type { RefusalTexts } from "./refusal-text.ts";

/** Why Samsvar says no, in Swedish: what is the matter, and what one can do about it. */
export const refusals: RefusalTexts = {
  "auth.required": "Du behöver logga in för att fortsätta.",
  "auth.wrong": "E-postadressen eller lösenordet stämmer inte.",
  "auth.throttled": "För många försök. Vänta {{minutes}} min och försök igen.",
  "auth.disabled": "Kontot är avstängt. Kontakta den som administrerar Samsvar hos er.",

  "policy.not-operator": "Det här kan bara driftansvarig göra.",
  "policy.not-member": "Det här hör till en remissinstans som du inte tillhör.",
  "policy.not-body-admin": "Det här kan bara remissinstansens administratör göra.",
  "policy.not-sender": "Det här kan bara avsändaren av remissen göra.",
  "policy.not-author": "Det här kan bara den som skrivit synpunkten göra, eller den som har rollen att kommentera.",
  "policy.not-reviewer": "Det här kan bara en granskare göra.",
  "policy.not-consolidator": "Det här kan bara den som sammanställer svaret göra.",
  "policy.not-approver": "Det här kan bara den som godkänner svaret göra.",
  "policy.not-registrar": "Det här kan bara registrator göra.",
  "policy.own-matter": "Du kan inte ändra det här för dig själv. Be en kollega med samma behörighet.",

  "not-found": "Det du söker finns inte, eller så har du inte tillgång till det.",
  "input.invalid": "Något av det du angav går inte att använda. Kontrollera uppgifterna och försök igen.",
  "input.too-large": "Det du skickade är för stort. Korta det och försök igen.",
  conflict: "Någon annan hann före. Ladda om sidan och försök igen.",

  "consultation.not-open": "Remissen är inte öppen, så inget nytt kan läggas till.",
  "consultation.no-version": "Remissen har inget publicerat förslag ännu.",
  "consultation.has-version": "Förslaget är redan publicerat och kan inte ersättas.",
  "consultation.sharing-closed": "Avsändaren har inte öppnat för delning mellan remissinstanserna.",
  "consultation.not-invited": "Din organisation är inte tillfrågad i remissen.",
  "consultation.body-is-sender": "Avsändaren kan inte vara remissinstans i sin egen remiss.",

  "annotation.target-missing": "Stället i förslaget som synpunkten gäller finns inte.",
  "annotation.range-invalid": "Markeringen går inte att använda. Markera texten på nytt.",
  "annotation.empty": "Skriv något innan du skickar synpunkten.",
  "annotation.not-draft": "Synpunkten är redan skickad.",
  "annotation.not-open": "Synpunkten är inte längre öppen.",
  "annotation.not-settled": "Synpunkten är inte avgjord.",
  "annotation.withdrawn": "Synpunkten är återtagen.",
  "annotation.narrowing": "En synpunkt som delats kan inte få färre läsare.",
  "annotation.no-unit": "Du tillhör ingen avdelning, så synpunkten kan inte delas med en.",
  "annotation.unreleased-settle": "Synpunkten är ännu inte delad med hela remissinstansen och kan inte avgöras.",
  "disposition.reason-required": "Skriv ett skäl. Det krävs när en synpunkt avböjs eller bara delvis godtas.",
  "tag.unknown": "Märkordet finns inte.",

  "response.locked": "Svaret är låst för granskning eller godkänt och kan inte ändras.",
  "response.not-accepted": "Bara synpunkter som är godtagna kan ingå i svaret.",
  "response.foreign-annotation": "Synpunkten hör till en annan remissinstans och kan inte ingå i ert svar.",
  "response.reason-required": "Skriv ett skäl.",
  "response.nothing-to-generate": "Det finns inga godtagna synpunkter att skriva ett utkast av.",
  "response.transition": "Svaret kan inte gå till det steget härifrån.",
  "response.uncovered": "Godtagna synpunkter som ännu inte är omhändertagna: {{count}}. Ta in dem i svaret eller lägg dem åt sidan med skäl.",

  "person.email-taken": "Det finns redan ett konto med den e-postadressen.",
  "person.weak-password": "Lösenordet är för svagt. Använd minst tio tecken, inte bara samma tecken upprepade.",
  "person.wrong-password": "Det nuvarande lösenordet stämmer inte.",
  "body.name-taken": "Det finns redan en remissinstans med det namnet.",
  "unit.in-use": "Avdelningen används och kan inte tas bort.",
  "meeting.order": "Justeringsdagen kan inte ligga före sammanträdet.",
  "member.last-admin": "Remissinstansen måste ha minst en administratör.",

  "file.empty": "Filen är tom.",
  "file.too-large": "Filen är för stor. Gränsen är {{limit}} {{measure}}.",
  "file.type": "Filtypen kan inte läsas in ({{found}}). Använd Word (DOCX), PDF med text, Markdown eller ren text.",
  "file.broken": "Filen är trasig och kan inte läsas. Spara den på nytt och försök igen.",
  "file.encrypted": "Filen är skyddad med lösenord. Ta bort skyddet och försök igen.",
  "file.no-text": "Filen innehåller ingen text som kan läsas, bara bilder. Texttolka den först (OCR).",
  "file.tracked-changes": "Filen har ändringar som varken är godkända eller avvisade. Ta ställning till dem i Word och försök igen.",

  "document.closed": "Texten är stängd för ändringar.",
  "document.refused": "Ändringen kunde inte tas emot. Det du skrev finns kvar hos dig.",
  "rate.limited": "Det gick för fort. Vänta en stund och försök igen.",
  "server.unavailable": "Tjänsten kan inte nås just nu. Försök igen om en stund.",
};

export const measures = {
  megabytes: "megabyte",
  characters: "tecken",
  blocks: "stycken",
  parts: "delar",
  seconds: "sekunders inläsning",
  memory: "megabyte minne vid inläsning",
};
