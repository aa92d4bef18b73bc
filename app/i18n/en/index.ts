import type { catalogs as swedish } from "../sv/index.ts";
import { account } from "./account.ts";
import { admin } from "./admin.ts";
import { comments } from "./comments.ts";
import { common } from "./common.ts";
import { consolidate } from "./consolidate.ts";
import { extension } from "./extension.ts";
import { history } from "./history.ts";
import { reading } from "./reading.ts";
import { refusals } from "./refusals.ts";
import { response } from "./response.ts";
import { review } from "./review.ts";
import { sender } from "./sender.ts";
import { versions } from "./versions.ts";
import type { SameTexts } from "../translator.ts";

export const catalogs: SameTexts<typeof swedish> = { account, admin, comments, common, consolidate, extension, history, reading, refusals, response, review, sender, versions };
